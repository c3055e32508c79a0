import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** A file of the repository by its path from the root, with `/` on every system. */
export type TextFile = { path: string; text: string }

const ignored = new Set([
  'node_modules',
  'build',
  '.git',
  '.data',
  '.react-router',
  'coverage',
  'test-results',
])
const generated = 'src/platform/i18n/generated'

const skipped = (file: string) =>
  file.split('/').some((part) => ignored.has(part)) || file.startsWith(generated)

/** Paths of all files below the root that belong to the repository and match one of the patterns, in order. */
export function repositoryPaths(patterns: string[]): string[] {
  const found = globSync(patterns, { cwd: root, exclude: (entry) => ignored.has(path.basename(entry)) })
  const paths = found.map((file) => file.replaceAll('\\', '/')).filter((file) => !skipped(file))
  return [...new Set(paths)].filter((file) => statSync(path.join(root, file)).isFile()).toSorted()
}

/** The same files with their text. */
export const repositoryFiles = (patterns: string[]): TextFile[] =>
  repositoryPaths(patterns).map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))

const codeFolders = '{architecture,bench,scripts,server,src,tests}'

/** All TypeScript of the repository: program, scripts, tests, settings. */
export const codeFiles = (): TextFile[] => repositoryFiles([`${codeFolders}/**/*.{ts,tsx}`, '*.ts'])

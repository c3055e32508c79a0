import { parseSync } from 'oxc-parser'
import type { TextFile } from './repository-files.ts'

/** Patterns are written so that this file does not match itself. */
type TextRule = { name: string; pattern: RegExp; in: RegExp; but?: RegExp }

const sourceFolders = /^(db|src|server|bench|scripts|architecture|tests)\//

/** What must stand nowhere, or only at certain places. */
export const textRules: readonly TextRule[] = [
  { name: 'no soft delete', pattern: /\bdeleted[_]at\b/, in: /^(db|src)\// },
  { name: 'no reminders in the code', pattern: /\b(TO[D]O|FIX[M]E)\b/, in: sourceFolders },
  {
    name: 'the context is set by functions of the database only',
    pattern: /\bset[_]config\b|\bset[ ]local\b/i,
    in: sourceFolders,
    but: /^db\/functions\/|^tests\/(db|architecture)\//,
  },
  {
    name: 'raw SQL only in data, platform/db and platform/jobs',
    pattern: /\bsql(<[^`]*>)?`/,
    in: /^src\//,
    but: /^src\/features\/[^/]+\/data\/|^src\/platform\/(db|jobs)\/|\.test\.tsx?$/,
  },
  {
    name: 'material beside the repository is reached by one file',
    pattern: /\.\.\/share[d](?=[/'"`\s]|$)/m,
    in: sourceFolders,
    but: /^tests\/support\/shared-material\.ts$/,
  },
  {
    name: 'no path of one machine',
    pattern: /(?<![\w.*})-])\/(wor[k]|tmp\/bash_job[s]|home\/\w+|roo[t])\//,
    in: /./,
  },
]

/** Lines that break a text rule, as `file:line rule`. */
export function textProblems(files: TextFile[]): string[] {
  return files.flatMap((file) => {
    const applying = textRules.filter((rule) => rule.in.test(file.path) && !rule.but?.test(file.path))
    return file.text.split('\n').flatMap((line, at) => {
      const broken = applying.filter((rule) => rule.pattern.test(line))
      return broken.map((rule) => `${file.path}:${at + 1} ${rule.name}`)
    })
  })
}

const vague = /^(utils?|helpers?|common|misc|shared|managers?)$|[-_.](utils?|helpers?|manager)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Names that are allowed because a tool or a custom asks for them. */
const custom = /^(README|CONTRIBUTING|CHANGELOG|LICENSE|NOTICE|SECURITY|Dockerfile)(\.md)?$|^\./

/** Names of files and folders that say nothing or are not written in kebab-case. */
export function nameProblems(paths: string[]): string[] {
  const parts = new Set(
    paths.flatMap((file) => file.split('/').map((_part, at, all) => all.slice(0, at + 1).join('/'))),
  )
  return [...parts].toSorted().flatMap((place) => {
    const name = place.split('/').at(-1)!
    if (custom.test(name)) return []
    const stem = name.split('.')[0]!
    if (vague.test(stem)) return [`${place}: "${stem}" says nothing`]
    // In db files carry the names of tables, and migrations begin with their time.
    const loose = place.startsWith('db/') ? /^[a-zA-Z0-9_-]+$/ : kebab
    return loose.test(stem) ? [] : [`${place}: not in kebab-case`]
  })
}

/** Median and ninth decile of the lengths of files, and which are longer than 300 lines without a reason in their head. */
export function lengths(files: TextFile[]): { median: number; p90: number; tooLong: string[] } {
  const lines = files.map((file) => ({
    path: file.path,
    count: file.text.trimEnd().split('\n').length,
    text: file.text,
  }))
  const sorted = lines.map((file) => file.count).toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const tooLong = lines.filter(
    (file) => file.count > 300 && !/^\/[/*]+ long because: .{10,}/m.test(file.text.slice(0, 400)),
  )
  return {
    median: at(0.5),
    p90: at(0.9),
    tooLong: tooLong.map((file) => `${file.path}: ${file.count} lines`),
  }
}

/** Folders with the number of their entries, the fullest first. */
export function fullFolders(paths: string[]): [string, number][] {
  const entries = new Map<string, Set<string>>()
  for (const file of paths) {
    const parts = file.split('/')
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/')
      entries.set(folder, (entries.get(folder) ?? new Set()).add(parts[depth]!))
    }
  }
  return [...entries]
    .map(([folder, names]): [string, number] => [folder, names.size])
    .toSorted((a, b) => b[1] - a[1])
}

/** Files with a default export. */
export const defaultExports = (files: TextFile[]): string[] =>
  files
    .filter((file) =>
      parseSync(file.path, file.text).module.staticExports.some((found) =>
        found.entries.some((entry) => entry.exportName.kind === 'Default'),
      ),
    )
    .map((file) => file.path)

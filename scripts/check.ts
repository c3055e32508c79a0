import { spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { conceptSchemaFile } from './concept-schema-file.ts'
import { renderPolicyFile } from './policy-forms.ts'

const root = path.resolve(import.meta.dirname, '..')
const programs = path.join(root, 'node_modules/.bin')

/** What a check saw in one line, and what it found in full; `found` empty = all is well. */
type Outcome = { saw: string; found: string }

type Check = { name: string; run: () => Promise<Outcome> }

/** Runs one of our tools with this Node; its whole output comes back with its exit code. */
function tool(name: string, args: string[]): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    PATH: `${programs}${path.delimiter}${process.env.PATH}`,
    FORCE_COLOR: '0',
    NO_COLOR: '1',
  }
  const [program, ...before] = name.endsWith('.ts') ? [path.join(root, name)] : [path.join(programs, name)]
  return new Promise((done) => {
    const child = spawn(process.execPath, [program!, ...before, ...args], { cwd: root, env })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

/** A check that is one run of one tool; `saw` picks the line to show from its output. */
const toolCheck = (
  name: string,
  program: string,
  args: string[],
  saw: (output: string) => string | undefined,
): Check => ({
  name,
  run: async () => {
    const { code, output } = await tool(program, args)
    return { saw: saw(output) ?? '', found: code === 0 ? '' : output.trim() || `exit code ${code}` }
  },
})

const messages = toolCheck(
  'messages',
  'scripts/compile-messages.ts',
  [],
  (output) => /^\d+ messages.*$/m.exec(output)?.[0],
)
const routes = toolCheck('route types', 'react-router', ['typegen'], () => {
  return `${globSync('.react-router/types/src/**/*.ts', { cwd: root }).length} route modules`
})
const types = toolCheck('types', 'tsc', ['-p', '.', '--diagnostics', '--pretty', 'false'], (output) => {
  const files = /^Files:\s+(\d+)/m.exec(output)?.[1]
  return files && `${files} files`
})
const lint = toolCheck('lint', 'oxlint', ['--deny-warnings'], (output) => {
  return /on (\d+ files with \d+ rules)/.exec(output)?.[1]
})
const format = toolCheck('format', 'oxfmt', ['--check'], (output) => /on (\d+ files)/.exec(output)?.[1])
const unused = toolCheck('unused', 'knip', ['--no-progress'], (output) => {
  const count = (kind: string) => new RegExp(`^Unused ${kind} \\((\\d+)\\)`, 'm').exec(output)?.[1] ?? '0'
  return `${count('files')} files, ${count('exports')} exports, ${count('dependencies')} dependencies without use`
})

/** Compares the committed SQL of the policies with what the generator would write now. */
const generated: Check = {
  name: 'generated',
  run: async () => {
    const files = globSync('db/policies/*.sql', { cwd: root }).toSorted()
    const stale = files.filter((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      return renderPolicyFile(path.basename(file, '.sql'), text) !== text
    })
    if (readFileSync(path.join(root, conceptSchemaFile.path), 'utf8') !== conceptSchemaFile.text())
      stale.push(conceptSchemaFile.path)
    const found = stale.map((file) => `${file} is out of date: npm run generate`).join('\n')
    return { saw: `${files.length} policy files, 1 schema`, found }
  },
}

/** Runs checks one after the other; answers whether all were well. Each prints when it is done. */
async function inOrder(checks: Check[]): Promise<boolean> {
  let well = true
  for (const check of checks) {
    const began = performance.now()
    const { saw, found } = await check.run().catch((error: Error) => ({ saw: '', found: error.message }))
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${found ? '✗' : '✓'} ${check.name.padEnd(12)} ${seconds.padStart(5)} s  ${saw}`)
    if (found) console.log(found.replaceAll(/^/gm, '    '))
    well &&= !found
  }
  return well
}

// Types and lint read the compiled messages and the types of the routes, which are written anew each time: a file that
// is being written would be missed. The rest runs beside the types.
const prepared = await inOrder([messages, routes])
const results = await Promise.all([inOrder([types]), inOrder([generated, format, lint, unused])])
if (!prepared || results.includes(false)) {
  console.error('check failed')
  process.exit(1)
}

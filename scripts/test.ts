import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { notRun } from './acceptance-runs.ts'
import { drawnWalks } from './drawn-walks.ts'
import { resultOf, stepOf, type StepResult, summary } from './test-runs.ts'

const root = path.resolve(import.meta.dirname, '..')
const programs = path.join(root, 'node_modules/.bin')
const reports = mkdtempSync(path.join(tmpdir(), 'nahtlos-reports-'))
const deep = process.argv.includes('--deep')
/** Of everything that is drawn in this run; the same seed draws the same again. */
const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)

const env = {
  ...process.env,
  PATH: `${programs}${path.delimiter}${process.env.PATH}`,
  FAST_CHECK_SEED: String(seed),
  ...(deep ? { NAHTLOS_DEEP: '1' } : {}),
}

type Shown = 'as it comes' | 'at the end'

/**
 * Runs a program of ours with this Node and shows what it prints: as it comes, or all of it at the end, where another one
 * prints meanwhile. Answers its exit code.
 */
const run = (program: string, args: string[], shown: Shown): Promise<number> =>
  new Promise((done) => {
    const atOnce = shown === 'as it comes'
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      env,
      stdio: atOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const printed: Buffer[] = []
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes: Buffer) => printed.push(bytes))
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed))
      done(code ?? 1)
    })
  })

async function timed(work: () => Promise<number>): Promise<{ code: number; seconds: number }> {
  const began = performance.now()
  const code = await work()
  return { code, seconds: (performance.now() - began) / 1000 }
}

async function step(
  name: string,
  program: string,
  args: string[] = [],
  shown: Shown = 'as it comes',
): Promise<StepResult> {
  if (shown === 'as it comes') console.log(`\n── ${name}`)
  const { code, seconds } = await timed(() => run(program, args, shown))
  return stepOf(name, code, seconds)
}

/** One project of vitest.config.ts; a project without a file is left out. */
async function tests(
  project: string,
  files: string,
  shown: Shown = 'as it comes',
  only: string[] = [],
): Promise<StepResult[]> {
  if (globSync(files, { cwd: root }).length === 0) return []
  if (shown === 'as it comes') console.log(`\n── ${project}`)
  const report = path.join(reports, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ]
  const { code, seconds } = await timed(() => run(path.join(programs, 'vitest'), args, shown))
  return [resultOf(project, code, existsSync(report) ? readFileSync(report, 'utf8') : null, seconds)]
}

// Types and messages that the tests read are made by the check; the build needs them as well.
const steps = [await step('check', path.join(root, 'scripts/check.ts'))]
const build = step('build', path.join(programs, 'react-router'), ['build'], 'at the end')
/** Tests of the built program; without a build there is none. */
const built = async (
  project: string,
  files: string,
  shown: Shown,
  only: string[] = [],
): Promise<StepResult[]> => ((await build).failed === 0 ? tests(project, files, shown, only) : [])
const walks = globSync('tests/e2e/**/*.e2e.ts', { cwd: root }).filter((file) => !file.includes('/start/'))
const { drawn, left } = drawnWalks(walks, { seed, deep })
console.log(`seed ${seed}: repeat this run with FAST_CHECK_SEED=${seed}`)
if (left.length > 0) console.log(`walks left out this time: ${left.join(', ')}`)
const quiet = async () => [
  ...(await tests('unit', '{src,scripts,server,architecture,tests/architecture}/**/*.test.{ts,tsx}')),
  ...(await tests('db', '{tests/db/**/*.test.ts,{src,server}/**/*.db.test.ts}')),
]
// A browser waits more than it works: beside it the other tests take what the cores have left.
const lines = [quiet(), built('e2e', 'tests/e2e/**/*.e2e.ts', 'at the end', drawn)]
// Whichever line is done first leaves room for the programs that start by themselves.
await Promise.race(lines)
const started = await built('start', 'tests/e2e/start/**/*.e2e.ts', 'at the end')
steps.push(await build, ...(await Promise.all(lines)).flat(), ...started)
const told = globSync('*.json', { cwd: reports }).map((file) =>
  readFileSync(path.join(reports, file), 'utf8'),
)
// Only a whole run can say that a test of the acceptance did not run.
const missing = notRun(readFileSync(path.join(root, 'docs/acceptance.md'), 'utf8'), told, root, left)
for (const name of missing) console.log(`acceptance: did not run or failed: ${name}`)
steps.push(stepOf('accepted', missing.length === 0 ? 0 : 1, 0))
rmSync(reports, { recursive: true, force: true })

console.log(summary(steps).join('\n'))
process.exitCode = steps.some((result) => result.failed > 0) ? 1 : 0

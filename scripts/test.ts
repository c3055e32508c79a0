import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { notRun } from './acceptance-runs.ts'
import { resultOf, stepOf, type StepResult, summary } from './test-runs.ts'

const root = path.resolve(import.meta.dirname, '..')
const programs = path.join(root, 'node_modules/.bin')
const reports = mkdtempSync(path.join(tmpdir(), 'nahtlos-reports-'))
const deep = process.argv.includes('--deep')

const env = {
  ...process.env,
  PATH: `${programs}${path.delimiter}${process.env.PATH}`,
  ...(deep ? { NAHTLOS_DEEP: '1' } : {}),
}

/** Runs a program of ours with this Node and shows what it prints; answers its exit code. */
const run = (program: string, args: string[]): Promise<number> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, env, stdio: 'inherit' })
    child.on('close', (code) => done(code ?? 1))
  })

async function timed(work: () => Promise<number>): Promise<{ code: number; seconds: number }> {
  const began = performance.now()
  const code = await work()
  return { code, seconds: (performance.now() - began) / 1000 }
}

async function step(name: string, program: string, args: string[] = []): Promise<StepResult> {
  console.log(`\n── ${name}`)
  const { code, seconds } = await timed(() => run(program, args))
  return stepOf(name, code, seconds)
}

/** One project of vitest.config.ts; a project without a file is left out. */
async function tests(project: string, files: string): Promise<StepResult[]> {
  if (globSync(files, { cwd: root }).length === 0) return []
  console.log(`\n── ${project}`)
  const report = path.join(reports, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { code, seconds } = await timed(() => run(path.join(programs, 'vitest'), args))
  return [resultOf(project, code, existsSync(report) ? readFileSync(report, 'utf8') : null, seconds)]
}

const steps = [await step('check', path.join(root, 'scripts/check.ts'))]
steps.push(
  ...(await tests('unit', '{src,scripts,server,architecture,tests/architecture}/**/*.test.{ts,tsx}')),
)
steps.push(...(await tests('db', '{tests/db/**/*.test.ts,{src,server}/**/*.db.test.ts}')))
// The messages are compiled by the check already.
const build = await step('build', path.join(programs, 'react-router'), ['build'])
steps.push(build)
// Without a build there is no program that a browser could open.
if (build.failed === 0) steps.push(...(await tests('e2e', 'tests/e2e/**/*.e2e.ts')))
const told = globSync('*.json', { cwd: reports }).map((file) =>
  readFileSync(path.join(reports, file), 'utf8'),
)
// Only a whole run can say that a test of the acceptance did not run.
const missing = notRun(readFileSync(path.join(root, 'docs/acceptance.md'), 'utf8'), told, root)
for (const name of missing) console.log(`acceptance: did not run or failed: ${name}`)
steps.push(stepOf('accepted', missing.length === 0 ? 0 : 1, 0))
rmSync(reports, { recursive: true, force: true })

console.log(summary(steps).join('\n'))
process.exitCode = steps.some((result) => result.failed > 0) ? 1 : 0

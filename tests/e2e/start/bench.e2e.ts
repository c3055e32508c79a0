import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

type Figures = { calls: number; perSecond: number; p50: number; p99: number }
type Comparison = {
  ratio: number
  target: { atLeast?: number; atMost?: number } | null
  reached: boolean | null
  rounds: { ours: Figures; reference: Figures }[]
}
type MeasureResult = {
  what: string
  reached: boolean | null
  comparisons: Comparison[]
  sizes: object
  why?: string
}
type Result = {
  date: string
  machine: Record<string, string | number>
  sizes: Record<string, number>
  measures: Record<string, MeasureResult>
}

// At this size the ratios say nothing; what is tested is that everything runs and the document keeps its shape.
const tiny = ['--cases', '300', '--rounds', '2', '--milliseconds', '20', '--built']

// Ten seconds on an idle machine; the database and the program are started anew.
test('the bench answers one JSON document with all measures', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['bench/run.ts', ...tiny], {
    cwd: root,
  })
  const result = JSON.parse(stdout) as Result
  expect(stderr).toContain('B7')
  expect(Object.keys(result.measures).join(' ')).toBe('A1 A2 A3 A6 A7 A8 B1 B2 B3 B4 B5 B6 B7 B8 B9 B10')
  const { A1: againstDuckDb, ...others } = result.measures
  // DuckDB is installed only by whoever measures against it.
  if (againstDuckDb!.reached === null) expect(againstDuckDb!.why).toMatch(/^nicht gemessen: DuckDB/)
  else expect(againstDuckDb!.comparisons).toHaveLength(1)
  expect(Object.values(others).map((measure) => measure.comparisons.length)).toEqual([
    4, 2, 2, 2, 2, 3, 3, 1, 1, 2, 1, 3, 1, 1, 2,
  ])
  expect(result.machine).toMatchObject({ node: process.version, fsync: 'on', synchronousCommit: 'on' })
  expect(Number(result.machine.cpus)).toBeGreaterThan(0)
  expect(result.machine.postgres).toMatch(/^18\./)
  expect(Date.parse(result.date)).not.toBeNaN()
  expect(result.sizes.largestSite).toBeGreaterThan(10 * result.sizes.medianSite!)
  for (const { reached, comparisons } of Object.values(others)) {
    expect(reached).toBe(comparisons.every((comparison) => comparison.reached !== false))
    for (const { ratio, target, reached: ratioReached, rounds } of comparisons) {
      expect(ratio).toBeGreaterThan(0)
      expect(rounds).toHaveLength(2)
      expect(rounds.every(({ ours, reference }) => ours.calls > 0 && reference.calls > 0)).toBe(true)
      expect(ratioReached).toBe(
        target && (target.atLeast === undefined ? ratio <= target.atMost! : ratio >= target.atLeast),
      )
    }
  }
}, 180_000)

test('a measure that does not exist is refused in words', async () => {
  const run = promisify(execFile)(process.execPath, ['bench/run.ts', '--only', 'B1,B99'], { cwd: root })
  await expect(run).rejects.toMatchObject({ stderr: expect.stringContaining('no measure: B99') })
})

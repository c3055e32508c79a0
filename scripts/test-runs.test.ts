import { expect, test } from 'vitest'
import { resultOf, stepOf, summary } from './test-runs.ts'

const report = (passed: number, failed: number, pending: number) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
  })

test('the last line is the sum over all runs', () => {
  const steps = [
    stepOf('check', 0, 4),
    resultOf('unit', 0, report(10, 0, 1), 3),
    resultOf('db', 1, report(5, 2, 0), 61),
  ]
  const lines = summary(steps)
  expect(lines.at(-1)).toBe('15 passed, 2 failed, 1 skipped')
  expect(lines.at(-2)).toContain('1:08 min')
})

test.each([
  ['a step that failed', stepOf('build', 1, 1)],
  ['a run without a report', resultOf('db', 1, null, 1)],
  ['a run that ended badly though no test failed', resultOf('unit', 1, report(3, 0, 0), 1)],
])('%s counts as a failure', (_what, step) => {
  expect(step.failed).toBe(1)
  expect(summary([step]).at(-1)).toContain('1 failed')
})

/** What a step of the test command came to. */
export type StepResult = {
  name: string
  passed: number
  failed: number
  skipped: number
  seconds: number
  note: string
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

/**
 * Reads vitest's JSON report. A run that ended badly without a failed test (an error outside of tests, a setup that
 * fell over, no report at all) counts as one failure, so that the sum never looks better than the exit code.
 */
export function resultOf(name: string, code: number, report: string | null, seconds: number): StepResult {
  const counts = report === null ? null : (JSON.parse(report) as Report)
  const passed = counts?.numPassedTests ?? 0
  const skipped = (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0)
  const failed = counts?.numFailedTests ?? 0
  const hidden = code !== 0 && failed === 0
  return {
    name,
    passed,
    failed: hidden ? 1 : failed,
    skipped,
    seconds,
    note: hidden ? 'failed outside of a test' : '',
  }
}

/** A step that is no test run: passes in silence, or counts as one failure. */
export const stepOf = (name: string, code: number, seconds: number): StepResult => ({
  name,
  passed: 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
  seconds,
  note: code === 0 ? 'done' : 'failed',
})

const time = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

/** The summary: a line per step, the time of all, and last `N passed, N failed, N skipped`. */
export function summary(steps: StepResult[]): string[] {
  const sum = (part: 'passed' | 'failed' | 'skipped' | 'seconds') =>
    steps.reduce((total, step) => total + step[part], 0)
  const lines = steps.map((step) => {
    const counts =
      step.passed + step.failed + step.skipped > 0
        ? `${step.passed} passed, ${step.failed} failed, ${step.skipped} skipped`
        : ''
    return `${step.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(9)} ${time(step.seconds).padStart(6)}  ${[counts, step.note].filter(Boolean).join(' · ')}`
  })
  return [
    '',
    ...lines,
    `  all       ${time(sum('seconds')).padStart(6)} min`,
    `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`,
  ]
}

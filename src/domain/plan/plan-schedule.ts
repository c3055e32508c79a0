import type { StepStatus } from './step-state.ts'
import { inOrder, type StepOrder } from './step-order.ts'

/** A step as the calculation needs it; days are YYYY-MM-DD, `expectedDays` whole days or null where nobody named them. */
export type ScheduledStep = {
  key: string
  status: StepStatus
  startedOn: string | null
  endedOn: string | null
  expectedDays: number | null
}

/** When a step can begin and end at the earliest; for a step that is over, when it did. */
export type StepTimes = { begin: string; end: string }

export type PlanSchedule = {
  times: ReadonlyMap<string, StepTimes>
  /** the day on which the last open step can be over at the earliest; null where no step is open */
  end: string | null
  /** keys of open steps for which nobody named days: they count as none, so the true end is later */
  withoutDays: string[]
}

/**
 * The earliest end of a plan: each open step begins when all it waits for is over, not before today and not before
 * it was begun, and takes its expected days. Steps that are over keep their days.
 * @param today YYYY-MM-DD
 */
export function schedulePlan(
  steps: readonly ScheduledStep[],
  order: readonly StepOrder[],
  today: string,
): PlanSchedule {
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const times = new Map<string, StepTimes>()
  for (const key of inOrder([...byKey.keys()], order)) {
    const step = byKey.get(key)!
    if (step.endedOn) {
      times.set(key, { begin: step.startedOn ?? step.endedOn, end: step.endedOn })
      continue
    }
    const waitsFor = order.filter(({ after }) => after === key).map(({ before }) => times.get(before)?.end)
    const possible = latest([today, ...waitsFor.filter((day) => day !== undefined)])
    const begin = step.startedOn ?? possible
    const end = latest([today, plusDays(begin, step.expectedDays ?? 0)])
    times.set(key, { begin, end })
  }
  const open = steps.filter((step) => !step.endedOn)
  return {
    times,
    end: open.length === 0 ? null : latest(open.map((step) => times.get(step.key)!.end)),
    withoutDays: open.filter((step) => step.expectedDays === null).map((step) => step.key),
  }
}

/** Whole days from one day to another, both YYYY-MM-DD; negative where `until` is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days

const latest = (days: readonly string[]) => days.reduce((a, b) => (a > b ? a : b))
const plusDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

import { type PlanSchedule, type ScheduledStep, schedulePlan } from './plan-schedule.ts'
import type { StepOrder } from './step-order.ts'

/** How long a kind of step takes at the site: in the middle, and for four of five; over so many cases. */
export type UsualDays = { cases: number; medianDays: number; mostDays: number }

/** A step with its kind, by whose usual days it is forecast. */
export type ForecastStep = ScheduledStep & { stepCode: string }

export type PlanForecast = {
  /** by the days that somebody named for the steps */
  earliestEnd: string | null
  /** by what the site's own cases took in the middle, and the day by which four of five would be done; null without open steps */
  likelyEnd: string | null
  lateEnd: string | null
  /** keys of open steps for which neither anybody named days nor twenty cases stand behind */
  unknown: string[]
  /** keys of the open steps that decide the likely end, in their order: a day lost there is a day lost for the plan */
  criticalPath: string[]
}

/**
 * When a plan may be done. What somebody named for a step stands before what is usual; a step with neither counts no days
 * and is named, so that nobody takes the day for a promise.
 * @param usual by step code; codes without enough cases are not in it
 * @param today YYYY-MM-DD
 */
export function forecastPlan(
  steps: readonly ForecastStep[],
  order: readonly StepOrder[],
  usual: ReadonlyMap<string, UsualDays>,
  today: string,
): PlanForecast {
  const expecting = (days: (step: ForecastStep) => number | null) =>
    schedulePlan(
      steps.map((step) => ({ ...step, expectedDays: days(step) })),
      order,
      today,
    )
  const of = ({ stepCode }: ForecastStep) => usual.get(stepCode)
  const likely = expecting((step) => step.expectedDays ?? of(step)?.medianDays ?? null)
  const late = expecting((step) => Math.max(step.expectedDays ?? 0, of(step)?.mostDays ?? 0))
  return {
    earliestEnd: schedulePlan(steps, order, today).end,
    likelyEnd: likely.end,
    lateEnd: late.end,
    unknown: likely.withoutDays,
    criticalPath: criticalPath(steps, order, likely),
  }
}

/** From the last open step back over what it waited for longest, as long as that is open too. */
function criticalPath(
  steps: readonly ForecastStep[],
  order: readonly StepOrder[],
  { times, end }: PlanSchedule,
): string[] {
  const open = new Set(steps.filter((step) => !step.endedOn).map(({ key }) => key))
  const ends = (key: string) => times.get(key)!.end
  const path: string[] = []
  let key = [...open].filter((one) => ends(one) === end).toSorted()[0]
  while (key !== undefined) {
    path.unshift(key)
    const { begin } = times.get(key)!
    key = order
      .filter(({ after, before }) => after === path[0] && open.has(before) && ends(before) === begin)
      .map(({ before }) => before)
      .toSorted()[0]
  }
  return path
}

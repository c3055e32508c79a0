import { forecastPlan, type ForecastStep, type UsualDays } from '#domain/plan/plan-forecast.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'

/** When a plan may be done, as its page says it. */
export type PresentedForecast = {
  likelyEnd: string
  lateEnd: string
  /** open steps with too few cases behind them, of all open ones */
  unknown: number
  open: number
  /** titles of the steps that decide the end, in their order */
  path: string[]
}

/** The forecast of a plan; null where nothing is open or nothing can be said of any open step. */
export function presentForecast(
  steps: readonly (Omit<ForecastStep, 'key'> & { id: string; title: string })[],
  order: readonly StepOrder[],
  usual: ReadonlyMap<string, UsualDays>,
  today: string,
): PresentedForecast | null {
  const keyed = steps.map((step) => ({ ...step, key: step.id }))
  const forecast = forecastPlan(keyed, order, usual, today)
  const open = steps.filter((step) => !step.endedOn).length
  if (forecast.likelyEnd === null || forecast.lateEnd === null || forecast.unknown.length === open)
    return null
  return {
    likelyEnd: forecast.likelyEnd,
    lateEnd: forecast.lateEnd,
    unknown: forecast.unknown.length,
    open,
    path: forecast.criticalPath.map((id) => steps.find((step) => step.id === id)!.title),
  }
}

import type { StepOrder } from '../plan/step-order.ts'

/** A finished step by its code; `day` is a whole number of days. */
type FinishedStep = { chain: number; stepCode: string; day: number }

/** Measured waiting between two steps of a designed chain. */
export type StepWait = StepOrder & { count: number; medianDays: number }

/**
 * How long chains really took from one designed step to the next, by the codes of the steps; pairs that no chain went
 * are left out. Of a step that was done twice the last time counts.
 * @param steps of each chain together
 */
export function stepWaits(steps: readonly FinishedStep[], designed: readonly StepOrder[]): StepWait[] {
  const waits = designed.map((): number[] => [])
  const measure = (days: ReadonlyMap<string, number>) =>
    designed.forEach(({ before, after }, at) => {
      const [from, until] = [days.get(before), days.get(after)]
      if (from !== undefined && until !== undefined) waits[at]!.push(until - from)
    })
  let days = new Map<string, number>()
  steps.forEach((step, at) => {
    days.set(step.stepCode, step.day)
    if (steps[at + 1]?.chain === step.chain) return
    measure(days)
    days = new Map()
  })
  return designed.flatMap((line, at) => {
    const sorted = waits[at]!.toSorted((a, b) => a - b)
    if (sorted.length === 0) return []
    const middle = sorted.length >> 1
    const medianDays = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
    return [{ ...line, count: sorted.length, medianDays }]
  })
}

import type { StepOrder } from '../step-order.ts'

/**
 * The kind of agency that handed over to a step: of what it waited for, the one that ended last; null where it waited
 * for nothing that is over.
 */
export function handedOverBy(
  id: string,
  steps: readonly { id: string; agencyKind: string; endedOn: string | null }[],
  order: readonly StepOrder[],
): string | null {
  const before = new Set(order.filter(({ after }) => after === id).map((line) => line.before))
  const ended = steps.filter((step) => before.has(step.id) && step.endedOn !== null)
  return ended.toSorted((a, b) => a.endedOn!.localeCompare(b.endedOn!)).at(-1)?.agencyKind ?? null
}

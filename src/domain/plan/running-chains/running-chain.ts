import type { StepOrder } from '../step-order.ts'
import type { StepStatus } from '../step-state.ts'

/** A step of a running chain as it now stands, under its key in the template. */
export type RunStep = {
  key: string
  status: StepStatus
  title: string
  agency: string
  expectedDays: number | null
  /** YYYY-MM-DD */
  due: string | null
  documents: { title: string; inHand: boolean }[]
}

/**
 * A running chain as it now stands. `order` holds all lines of the case: steps of the chain stand in it under their
 * keys, other steps under names of their own.
 */
export type RunningChain = { startedOn: string; steps: readonly RunStep[]; order: readonly StepOrder[] }

/** What must come before a step within its chain. */
export function beforeInChain({ steps, order }: RunningChain, key: string): string[] {
  const own = new Set(steps.map((step) => step.key))
  return order
    .filter(({ before, after }) => after === key && own.has(before))
    .map(({ before }) => before)
    .toSorted()
}

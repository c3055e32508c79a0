import { isOpenStep, type StepStatus } from './step-state.ts'
import type { StepOrder } from './step-order.ts'

type Waiting = { key: string; status: StepStatus }

/** What a step still waits for: the open steps that must be over before it. */
export const waitsFor = (key: string, steps: readonly Waiting[], order: readonly StepOrder[]): string[] => {
  const open = new Set(steps.filter((step) => isOpenStep(step.status)).map((step) => step.key))
  return order.filter(({ before, after }) => after === key && open.has(before)).map(({ before }) => before)
}

/** The steps that somebody can act on now: open, and nothing they wait for is open. */
export const readySteps = (steps: readonly Waiting[], order: readonly StepOrder[]): string[] =>
  steps
    .filter((step) => isOpenStep(step.status) && waitsFor(step.key, steps, order).length === 0)
    .map((step) => step.key)

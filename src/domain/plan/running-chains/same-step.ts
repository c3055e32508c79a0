import { isOpenStep, type StepStatus } from '../step-state.ts'

type StepInChain = {
  id: string
  personId: string
  stepCode: string
  status: StepStatus
  /** the running chain it came with; null for a free step */
  chain: string | null
}

/** Codes that say nothing about what is done: two steps under them need not be the same. */
const saysNothing = new Set(['other', 'counselling'])

/**
 * Open steps that stand in another running chain of the same person as well, so that nothing is done twice. Each is
 * named once: not where it stands first or was begun already, but at the others.
 * @param steps in the order in which they came into the plan
 * @returns id of the step → the other chain
 */
export function stepsInOtherChains(steps: readonly StepInChain[]): Map<string, string> {
  const first = new Map<string, StepInChain>()
  const counting = steps.filter(
    ({ chain, stepCode, status }) =>
      chain !== null && !saysNothing.has(stepCode) && status !== 'failed' && status !== 'skipped',
  )
  const begunFirst = counting.toSorted((one, other) => rank(one) - rank(other))
  for (const step of begunFirst) if (!first.has(sameOf(step))) first.set(sameOf(step), step)
  return new Map(
    counting
      .filter((step) => isOpenStep(step.status) && first.get(sameOf(step))!.chain !== step.chain)
      .map((step) => [step.id, first.get(sameOf(step))!.chain!]),
  )
}

const sameOf = ({ personId, stepCode }: StepInChain) => `${personId} ${stepCode}`
const rank = ({ status }: StepInChain) => (status === 'planned' ? 1 : 0)

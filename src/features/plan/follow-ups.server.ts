import type { StepMoved, StepPlanned } from '#domain/kernel/events/plan-events.ts'
import { isOpenStep } from '#domain/plan/step-state.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { appendChainEvent } from './data/chain-event-writer.server.ts'

/** Tells the chain's log what happened to a step. */
export const tellChain = ({ trx, entered }: CommandScope, event: StepPlanned | StepMoved): Promise<void> =>
  appendChainEvent(trx, entered, event)

/** A planned step is due; one that ended is due no longer. */
export async function keepStepDue({ trx }: CommandScope, event: StepPlanned | StepMoved): Promise<void> {
  if (event.kind === 'StepPlanned') await putWorkItem(trx, 'step_due', event.subjectId, event.due)
  else if (!isOpenStep(event.to)) await putWorkItem(trx, 'step_due', event.subjectId, null)
}

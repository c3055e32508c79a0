import type { ChainBegun, StepReady } from '#domain/kernel/events/plan-events.ts'
import { isOpenStep } from '#domain/plan/step-state.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { appendChainEvent, type ChainTold } from './data/chain-event-writer.server.ts'
import { insertChainTrace } from './data/chain-writer.server.ts'

/** Tells the chain's log what happened to a step. That a step which runs got another day is no event of the chain. */
export async function tellChain({ trx, entered }: CommandScope, event: ChainTold): Promise<void> {
  if (event.kind === 'StepReplanned' && event.begun) return
  await appendChainEvent(trx, entered, event)
}

/** Keeps what an analysis may know of a chain that began. */
export const keepChainTrace = ({ trx, entered }: CommandScope, event: ChainBegun): Promise<void> =>
  insertChainTrace(trx, entered, event)

/** A step that is open is due on its day; one that ended, or has no day, is due no longer. */
export async function keepStepDue({ trx }: CommandScope, event: ChainTold): Promise<void> {
  const ended = event.kind === 'StepMoved' && !isOpenStep(event.to)
  // A step that was begun keeps what was due before, also where that was its readiness.
  if (event.kind === 'StepMoved' && !ended) return
  await putWorkItem(trx, 'step_due', event.subjectId, ended ? null : event.due)
}

/** A step without a day for which everything is ready is due now: somebody has to act or to name a day. */
export const keepReadyStep = ({ trx }: CommandScope, event: StepReady): Promise<void> =>
  putWorkItem(trx, 'step_due', event.subjectId, event.on)

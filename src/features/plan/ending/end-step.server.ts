import type { StepMoved } from '#domain/kernel/events/plan-events.ts'
import { handedOverBy } from '#domain/plan/running-chains/handed-over-by.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { chainOfStep, type Step } from '../data/step-reader.server.ts'
import { updateStep } from '../data/step-writer.server.ts'

/** What becomes of a step; `barrier` only of one that failed, with the word of the site beside the core term. */
export type StepEnd = {
  to: StepMoved['to']
  on: string
  barrier: { core: string; local: string } | null
  note: string
}

/**
 * Writes what became of a step and answers what happened, for the command to tell. What is sensible is decided before.
 * @param steps all steps of the plan, and their order: from which kind of agency it was handed over
 */
export async function writeStepMove(
  trx: Trx,
  entered: Entered,
  caseId: string,
  step: Step,
  move: StepEnd,
  { steps, order }: { steps: readonly Step[]; order: StepOrder[] },
): Promise<StepMoved> {
  const eventId = crypto.randomUUID()
  const started = move.to === 'started'
  await updateStep(trx, entered, step, step.version, {
    status: move.to,
    startedOn: started ? move.on : step.startedOn,
    endedOn: started ? null : move.on,
    barrierCode: move.barrier?.core ?? null,
    barrierLocal: move.barrier?.local ?? null,
    note: move.note || step.note,
    eventId,
  })
  return {
    kind: 'StepMoved',
    caseId,
    chainId: chainOfStep(step),
    personId: step.personId,
    subjectId: step.id,
    eventId,
    to: move.to,
    stepCode: step.stepCode,
    agencyKind: step.agencyKind,
    organisationId: step.organisationId,
    on: move.on,
    due: step.due,
    barrierCode: move.barrier?.core ?? null,
    interfaceFrom: handedOverBy(step.id, steps, order),
  }
}

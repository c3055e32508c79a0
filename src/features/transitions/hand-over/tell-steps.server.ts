import type { TransitionKept } from '#domain/kernel/events/transition-events.ts'
import {
  changedSteps,
  stepsOfTransition,
  type TransitionStep,
} from '#domain/rechtskreis/course/transition-steps.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { holdOrganisationById } from '#features/organisations/index.ts'
import { insertTraceKey } from '#features/persons/index.ts'
import { keepChainTrace, tellChain } from '#features/plan/index.ts'
import { usualOffice } from '#domain/rechtskreis/course/usual-office.ts'
import { bridgedTransitions } from '../axis/bridges-beside.server.ts'
import { rememberStep, toldSteps } from '../data/transition-steps.server.ts'
import { berlinDay } from '../present/counted.ts'

/**
 * Tells the chain's log what happened to a transition, as a chain of its own: begun, applied, granted, paid, acknowledged,
 * gap closed. A day that changed is taken back and told anew; a transition that is dropped stays as far as it came.
 */
export async function tellTransitionSteps(scope: CommandScope, event: TransitionKept): Promise<void> {
  const { trx, entered } = scope
  const { caseId, subjectId: id } = event
  const transition = (await bridgedTransitions(trx, entered, caseId)).find((one) => one.id === id)
  if (!transition) return
  const told = await toldSteps(trx, entered, id)
  const begunOn = berlinDay(transition.recordedAt)
  const steps = stepsOfTransition(transition, begunOn)
  const { happened, takenBack } = changedSteps(told, steps)
  if (happened.length === 0 && takenBack.length === 0) return
  const { personId, category, receivingOfficeId } = transition
  if (told.length === 0) {
    await insertTraceKey(trx, entered, personId, { kind: 'chain', sourceId: id })
    await keepChainTrace(scope, {
      kind: 'ChainBegun',
      caseId,
      subjectId: id,
      personId,
      template: null,
      on: begunOn,
    })
  }
  const office = receivingOfficeId ? await holdOrganisationById(trx, entered, receivingOfficeId) : undefined
  const facts = (step: TransitionStep, on: string) => ({
    caseId,
    chainId: id,
    personId,
    subjectId: id,
    eventId: crypto.randomUUID(),
    stepCode: step,
    agencyKind: office?.kind ?? usualOffice(transition.toCode ?? transition.fromCode),
    organisationId: receivingOfficeId,
    on,
    due: null,
  })
  const keep = (step: TransitionStep, on: string | null, eventId: string) =>
    rememberStep(trx, entered, { id, caseId, category }, { step, on, eventId })
  for (const step of takenBack) {
    const before = told.find((one) => one.step === step)!
    const back = { ...facts(step, before.on!), kind: 'StepTakenBack', supersedes: before.eventId } as const
    await tellChain(scope, back)
    await keep(step, null, back.eventId)
  }
  for (const { step, on } of happened) {
    const moved = {
      ...facts(step, on),
      kind: 'StepMoved',
      to: 'finished',
      barrierCode: null,
      interfaceFrom: null,
    } as const
    await tellChain(scope, moved)
    await keep(step, on, moved.eventId)
  }
}

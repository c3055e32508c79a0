import type { Happened } from '#domain/kernel/events/happened.ts'
import type { StepPlanned, StepReplanned } from '#domain/kernel/events/plan-events.ts'
import { dayByRule } from '#domain/kernel/date-rule.ts'
import type { TemplateStep } from '#domain/plan/chain-template.ts'
import { orderAfter, type TakenOver } from '#domain/plan/running-chains/take-over.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { deleteMissingDocuments, insertDocuments } from '../data/step-documents.server.ts'
import { deleteOrderBefore, insertOrder } from '../data/step-order.server.ts'
import type { Step } from '../data/step-reader.server.ts'
import { insertStep, updateStep } from '../data/step-writer.server.ts'
import { writeStepMove } from '../ending/end-step.server.ts'
import { readyEvents } from '../ready-events.server.ts'
import { type ChainProposal, stepsByKey } from './chain-proposals.server.ts'

type InCase = { trx: Trx; entered: Entered; caseId: string }

/**
 * Writes what was taken over of a new version and answers what happened, for the command to tell. The caller holds the
 * plan, and has decided that it may be taken over.
 */
export async function writeTakeOver(
  { trx, entered, caseId }: InCase,
  proposal: ChainProposal,
  taken: TakenOver,
): Promise<Happened[]> {
  const { chain, to, run, steps, order } = proposal
  const events: Happened[] = []
  const own = stepsByKey(steps, chain.id)
  const idOf = new Map([...own].map(([key, { id }]) => [key, id]))
  for (const step of taken.add) {
    const { id, event } = await addStep({ trx, entered, caseId }, proposal, step)
    idOf.set(step.key, id)
    events.push(event)
  }
  const idBy = (name: string) => idOf.get(name) ?? name
  const newOrder = orderAfter(run, taken.waits).map(({ before, after }) => ({
    before: idBy(before),
    after: idBy(after),
  }))
  for (const { key } of taken.waits) {
    await deleteOrderBefore(trx, entered, idBy(key))
    const lines = newOrder.filter(({ after }) => after === idBy(key))
    await insertOrder(trx, entered, caseId, lines)
  }
  const setOf = new Map(taken.change.map(({ key, set }) => [key, set]))
  const moved = new Set([...setOf.keys(), ...taken.waits.map(({ key }) => key)])
  const dueOf = new Map(steps.map(({ id, due }) => [id, due]))
  for (const step of [...moved].flatMap((key) => own.get(key) ?? [])) {
    const key = step.templateStep!
    const had = run.steps.find((one) => one.key === key)!.documents.map(({ title }) => title)
    const changed = await changeStep({ trx, entered, caseId }, step, setOf.get(key) ?? {}, had)
    dueOf.set(step.id, changed.due)
    events.push(changed)
  }
  const dropped = taken.drop.map((key) => own.get(key)!)
  for (const step of dropped) {
    const end = { to: 'skipped' as const, on: today().toString(), barrier: null }
    const note = m.plan_version_dropped_note({ version: to.version })
    events.push(await writeStepMove(trx, entered, caseId, step, { ...end, note }, { steps, order }))
  }
  const droppedIds = new Set(dropped.map(({ id }) => id))
  const now = [
    ...steps.map(({ id, status }) => ({
      id,
      status: droppedIds.has(id) ? ('skipped' as const) : status,
      due: dueOf.get(id) ?? null,
    })),
    ...events.flatMap((event) =>
      event.kind === 'StepPlanned'
        ? [{ id: event.subjectId, status: 'planned' as const, due: event.due }]
        : [],
    ),
  ]
  const followers = newOrder.filter(({ before }) => droppedIds.has(before)).map(({ after }) => after)
  const among = [...[...moved, ...taken.add.map(({ key }) => key)].map(idBy), ...followers]
  return [...events, ...readyEvents(caseId, now, newOrder, among)]
}

async function addStep(
  { trx, entered, caseId }: InCase,
  { chain, planId }: ChainProposal,
  step: TemplateStep,
): Promise<{ id: string; event: StepPlanned }> {
  const planned = {
    caseId,
    personId: chain.personId,
    eventId: crypto.randomUUID(),
    stepCode: step.stepCode,
    agencyKind: step.agency,
    organisationId: null,
    due: step.lastDay ? dayByRule(step.lastDay.rule, chain.startedOn) : null,
  }
  const kept = { planId, title: step.title.de, note: '', expectedDays: step.targetDays }
  const place = { chainRunId: chain.id, templateStep: step.key }
  const id = await insertStep(trx, entered, { ...planned, ...kept, ...place })
  const titles = step.documents.map(({ de }) => de)
  await insertDocuments(trx, entered, { caseId, id }, titles)
  return {
    id,
    event: { kind: 'StepPlanned', ...planned, chainId: chain.id, subjectId: id, on: today().toString() },
  }
}

async function changeStep(
  { trx, entered, caseId }: InCase,
  step: Step,
  set: TakenOver['change'][number]['set'],
  had: readonly string[],
): Promise<StepReplanned> {
  const agencyKind = set.agency ?? step.agencyKind
  const planned = {
    due: set.last_day === undefined ? step.due : set.last_day,
    agencyKind,
    // An office of another kind does not do the step any more.
    organisationId: agencyKind === step.agencyKind ? step.organisationId : null,
  }
  const eventId = crypto.randomUUID()
  await updateStep(trx, entered, step, step.version, {
    ...planned,
    eventId,
    title: set.title ?? step.title,
    expectedDays: set.days === undefined ? step.expectedDays : set.days,
  })
  const wanted = set.documents ?? had
  const gone = had.filter((title) => !wanted.includes(title))
  const more = wanted.filter((title) => !had.includes(title))
  await deleteMissingDocuments(trx, entered, step.id, gone)
  await insertDocuments(trx, entered, { caseId, id: step.id }, more)
  return {
    kind: 'StepReplanned',
    ...planned,
    eventId,
    begun: false,
    caseId,
    chainId: step.chainRunId!,
    personId: step.personId,
    subjectId: step.id,
    stepCode: step.stepCode,
    on: today().toString(),
    supersedes: step.lastEventId,
  }
}

import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import type { StepReplanned } from '#domain/kernel/events/plan-events.ts'
import { isOpenStep } from '#domain/plan/step-state.ts'
import { wouldCycle } from '#domain/plan/step-order.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import {
  optionalDate,
  optionalDays,
  optionalText,
  reference,
  references,
  requiredText,
  version,
} from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { agencyOfStep } from '#features/reference/index.ts'
import { deleteOrderBefore, holdPlan, insertOrder, orderOfCase } from '../data/step-order.server.ts'
import { goalsToServe } from '../data/goal-reader.server.ts'
import { resourcesToBuildOn } from '../data/resource-reader.server.ts'
import { chainOfStep, type Step, stepsOfCase } from '../data/step-reader.server.ts'
import { updateStep } from '../data/step-writer.server.ts'
import { readyEvents } from '../ready-events.server.ts'
import { goalField, goalOf } from '../fields/goal-field.server.ts'
import { organisationField, organisationOf } from '../fields/organisation-field.server.ts'
import { planRoles } from '../permissions.ts'
import { resourceField, resourceOf } from '../fields/resource-field.server.ts'
import { stepConflict } from '../step-conflict.server.ts'

const input = z.strictObject({
  step: reference(),
  version: version(),
  title: requiredText(200),
  organisation: organisationField(),
  due: optionalDate(),
  expected_days: optionalDays(3650),
  resource: resourceField(),
  goal: goalField(),
  by_person: z.literal('on').optional(),
  milestone: z.literal('on').optional(),
  after: references(),
  note: optionalText(2000),
})

type InCase = { trx: Trx; entered: Entered; openCase: OpenCase }

async function conflictWith({ trx, entered, openCase }: InCase, step: Step, wanted: z.output<typeof input>) {
  const resources = await resourcesToBuildOn(trx, entered)
  const mine = resources.find(({ ref }) => ref === wanted.resource)?.title ?? ''
  const theirs = resources.find(({ id }) => id === step.resourceId)?.title ?? ''
  const goals = await goalsToServe(trx, entered, openCase.caseId)
  const isOrNot = (is: boolean) => (is ? m.plan_milestone_yes() : m.plan_milestone_no())
  const byPerson = (is: boolean) => (is ? m.plan_by_person() : m.plan_by_office())
  return refuse(
    stepConflict(step, [
      { field: m.plan_step_title(), mine: wanted.title, theirs: step.title },
      { field: m.plan_due(), mine: wanted.due ?? '', theirs: step.due ?? '' },
      { field: m.plan_builds_on(), mine, theirs },
      {
        field: m.plan_goal(),
        mine: goals.find(({ ref }) => ref === wanted.goal)?.words ?? '',
        theirs: goals.find(({ id }) => id === step.goalId)?.words ?? '',
      },
      {
        field: m.plan_who(),
        mine: byPerson(wanted.by_person === 'on'),
        theirs: byPerson(step.byPerson),
      },
      {
        field: m.plan_milestone(),
        mine: isOrNot(wanted.milestone === 'on'),
        theirs: isOrNot(step.isMilestone),
      },
      { field: m.plan_note(), mine: wanted.note, theirs: step.note },
    ]),
  )
}

/** Moves a step in the plan: its day, who does it, what it builds on and waits for. An order that would run in a circle is refused. */
export const changeStep = defineCaseCommand({
  name: 'plan_step.change',
  roles: planRoles,
  input,
  async handle({ trx, entered, openCase }, wanted) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const seen = (await stepsOfCase(trx, entered, caseId)).find((one) => one.ref === wanted.step)
    if (!seen) return refuse({ kind: 'unseen' })
    await holdPlan(trx, entered, seen.planId)
    const steps = await stepsOfCase(trx, entered, caseId)
    const step = steps.find((one) => one.id === seen.id)!
    if (step.version !== wanted.version) return conflictWith({ trx, entered, openCase }, step, wanted)
    if (!isOpenStep(step.status)) return refuse({ kind: 'invalid', fields: { _form: m.plan_step_is_over() } })
    const organisation = await organisationOf(trx, entered, wanted.organisation)
    if (!organisation.ok) return organisation
    const resource = await resourceOf(trx, entered, wanted.resource, step.resourceId)
    if (!resource.ok) return resource
    const goal = await goalOf(trx, entered, caseId, wanted.goal, step.goalId)
    if (!goal.ok) return goal

    const order = (await orderOfCase(trx, entered, caseId)).filter(({ after }) => after !== step.id)
    for (const ref of wanted.after) {
      const before = steps.find((one) => one.ref === ref)
      if (!before) return refuse({ kind: 'invalid', fields: { after: m.platform_choose() } })
      if (wouldCycle(order, { before: before.id, after: step.id }))
        return refuse({ kind: 'invalid', fields: { after: m.plan_would_cycle({ step: before.title }) } })
      order.push({ before: before.id, after: step.id })
    }
    await deleteOrderBefore(trx, entered, step.id)
    await insertOrder(
      trx,
      entered,
      caseId,
      order.filter(({ after }) => after === step.id),
    )

    const agencyKind = organisation.value?.kind ?? (await usualAgency(step))
    const begun = step.status !== 'planned'
    const planned = { due: wanted.due, agencyKind, organisationId: organisation.value?.id ?? null }
    const eventId = crypto.randomUUID()
    await updateStep(trx, entered, step, wanted.version, {
      ...planned,
      ...(begun ? {} : { eventId }),
      title: wanted.title,
      expectedDays: wanted.expected_days,
      resourceId: resource.value.id,
      goalId: goal.value.id,
      byPerson: wanted.by_person === 'on',
      isMilestone: wanted.milestone === 'on',
      note: wanted.note,
    })
    const replanned: StepReplanned = {
      kind: 'StepReplanned',
      ...planned,
      eventId,
      begun,
      caseId,
      chainId: chainOfStep(step),
      personId: step.personId,
      subjectId: step.id,
      stepCode: step.stepCode,
      on: today().toString(),
      supersedes: step.lastEventId,
    }
    return ok({
      location: `/faelle/${openCase.ref}/plan/${step.ref}`,
      audit: { action: 'plan_step.changed', objectId: step.id },
      events: [
        replanned,
        ...readyEvents(
          caseId,
          steps.map((one) => (one.id === step.id ? { ...one, due: wanted.due } : one)),
          order,
          [step.id],
        ),
      ],
    })
  },
})

/** A step of a template keeps the kind of agency it was designed with; another goes to whoever usually does it. */
const usualAgency = (step: Step) =>
  step.templateStep || step.organisationId === null ? step.agencyKind : agencyOfStep(step.stepCode)

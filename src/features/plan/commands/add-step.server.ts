import { z } from 'zod'
import type { StepPlanned } from '#domain/kernel/events/plan-events.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { code, date, optionalDays, optionalText, references, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { agencyOfStep, plannableSteps } from '#features/reference/index.ts'
import { holdPlan, insertOrder } from '../data/step-order.server.ts'
import { planOfCase, stepsOfCase } from '../data/step-reader.server.ts'
import { insertStep } from '../data/step-writer.server.ts'
import { goalField, goalOf } from '../fields/goal-field.server.ts'
import { organisationField, organisationOf } from '../fields/organisation-field.server.ts'
import { planRoles } from '../permissions.ts'
import { resourceField, resourceOf } from '../fields/resource-field.server.ts'

/** Fields of a step as a form sends them; the intake and the follow-up of a finished step use them too. */
export const stepFields = {
  step_code: code(),
  title: requiredText(200),
  organisation: organisationField(),
  due: date('not_past'),
  note: optionalText(2000),
}

export type StepInput = {
  step_code: string
  title: string
  organisation: string
  due: string
  note: string
  expected_days?: number | null
  resource?: string
  goal?: string
  by_person?: 'on' | undefined
  milestone?: 'on' | undefined
}

/** Stores a free step; the answer is what happened, for the command to tell. */
export async function storeStep(
  trx: Trx,
  entered: Entered,
  of: { caseId: string; planId: string; personId: string },
  input: StepInput,
): Promise<Result<StepPlanned, Refusal>> {
  if (!(await plannableSteps()).some(({ value }) => value === input.step_code))
    return refuse({ kind: 'invalid', fields: { step_code: m.platform_choose() } })
  const organisation = await organisationOf(trx, entered, input.organisation)
  if (!organisation.ok) return organisation
  const resource = await resourceOf(trx, entered, input.resource ?? '')
  if (!resource.ok) return resource
  const goal = await goalOf(trx, entered, of.caseId, input.goal ?? '')
  if (!goal.ok) return goal
  const step = {
    ...of,
    chainId: of.planId,
    eventId: crypto.randomUUID(),
    stepCode: input.step_code,
    agencyKind: organisation.value?.kind ?? (await agencyOfStep(input.step_code)),
    organisationId: organisation.value?.id ?? null,
    due: input.due,
  }
  const kept = {
    title: input.title,
    note: input.note,
    expectedDays: input.expected_days ?? null,
    resourceId: resource.value.id,
    goalId: goal.value.id,
    byPerson: input.by_person === 'on',
    isMilestone: input.milestone === 'on',
  }
  const subjectId = await insertStep(trx, entered, { ...step, ...kept })
  return ok({ kind: 'StepPlanned', ...step, subjectId, on: today().toString() })
}

/** Adds a free step to the plan of the open case, after the steps it waits for. */
export const addStep = defineCaseCommand({
  name: 'plan_step.add',
  roles: planRoles,
  input: z.strictObject({
    person: personField(),
    ...stepFields,
    resource: resourceField(),
    goal: goalField(),
    by_person: z.literal('on').optional(),
    milestone: z.literal('on').optional(),
    expected_days: optionalDays(3650),
    after: references(),
  }),
  async handle({ trx, entered, openCase }, { after, person: forWhom, ...input }) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const plan = await planOfCase(trx, entered, caseId)
    const person = await personOfCase(trx, entered, forWhom)
    if (!plan || !person) return refuse({ kind: 'unseen' })
    await holdPlan(trx, entered, plan.id)
    const steps = await stepsOfCase(trx, entered, caseId)
    const before = after.map((ref) => steps.find((step) => step.ref === ref)?.id)
    if (before.includes(undefined)) return refuse({ kind: 'invalid', fields: { after: m.platform_choose() } })
    const stored = await storeStep(
      trx,
      entered,
      { caseId, planId: plan.id, personId: person.personId },
      input,
    )
    if (!stored.ok) return stored
    const { subjectId } = stored.value
    await insertOrder(
      trx,
      entered,
      caseId,
      before.map((id) => ({ before: id!, after: subjectId })),
    )
    return ok({
      location: `/faelle/${openCase.ref}/plan`,
      audit: { action: 'plan_step.added', objectId: subjectId },
      events: [stored.value],
    })
  },
})

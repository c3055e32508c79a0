import { z } from 'zod'
import type { StepPlanned } from '#domain/kernel/events/plan-events.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { code, date, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { agencyOfStep, isValidCode } from '#features/reference/index.ts'
import { planOfCase } from '../data/step-reader.server.ts'
import { insertStep } from '../data/step-writer.server.ts'
import { planRoles } from '../permissions.ts'

/** Fields of a step as a form sends them; the intake and the follow-up of a finished step use them too. */
export const stepFields = {
  step_code: code(),
  title: requiredText(200),
  organisation: z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default(''),
  due: date('not_past'),
  note: optionalText(2000),
}

export type StepInput = { step_code: string; title: string; organisation: string; due: string; note: string }

/** Stores a step; the answer is what happened, for the command to tell. */
export async function storeStep(
  trx: Trx,
  entered: Entered,
  of: { caseId: string; planId: string; personId: string },
  input: StepInput,
): Promise<Result<StepPlanned, Refusal>> {
  if (!(await isValidCode('step_codes', input.step_code)))
    return refuse({ kind: 'invalid', fields: { step_code: m.platform_choose() } })
  const organisation = input.organisation
    ? await findOrganisation(trx, entered, input.organisation)
    : undefined
  if (input.organisation && !organisation)
    return refuse({ kind: 'invalid', fields: { organisation: m.platform_choose() } })
  const step = {
    ...of,
    eventId: crypto.randomUUID(),
    stepCode: input.step_code,
    agencyKind: organisation?.kind ?? (await agencyOfStep(input.step_code)),
    organisationId: organisation?.id ?? null,
    due: input.due,
  }
  const subjectId = await insertStep(trx, entered, { ...step, title: input.title, note: input.note })
  return ok({ kind: 'StepPlanned', ...step, subjectId, on: today().toString() })
}

/** Adds a step to the plan of the open case. */
export const addStep = defineCaseCommand({
  name: 'plan_step.add',
  roles: planRoles,
  input: z.strictObject(stepFields),
  async handle({ trx, entered, openCase }, input) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const plan = await planOfCase(trx, entered, openCase.caseId)
    const [person] = await personHeads(trx, entered)
    if (!plan || !person) return refuse({ kind: 'unseen' })
    const stored = await storeStep(
      trx,
      entered,
      { caseId: openCase.caseId, planId: plan.id, personId: person.personId },
      input,
    )
    if (!stored.ok) return stored
    return ok({
      location: `/faelle/${openCase.ref}/plan`,
      audit: { action: 'plan_step.added', objectId: stored.value.subjectId },
      events: [stored.value],
    })
  },
})

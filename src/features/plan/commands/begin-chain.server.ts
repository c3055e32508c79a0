import { z } from 'zod'
import { dayByRule } from '#domain/kernel/date-rule.ts'
import type { Happened } from '#domain/kernel/events/happened.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { orderWithout, templateProblems } from '#domain/plan/chain-template.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { code, codes, date } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { insertChainRun } from '../data/chain-writer.server.ts'
import { insertDocuments } from '../data/step-documents.server.ts'
import { holdPlan, insertOrder } from '../data/step-order.server.ts'
import { planOfCase } from '../data/step-reader.server.ts'
import { insertStep } from '../data/step-writer.server.ts'
import { findTemplate } from '../data/template-reader.server.ts'
import { planRoles } from '../permissions.ts'

const input = z.strictObject({
  person: personField(),
  template: code(),
  template_version: z.coerce.number().int().min(1),
  first_day: date(),
  first_due: date('not_past'),
  steps: codes(),
})

/**
 * Begins a chain: the chosen steps of a template with their order, documents and legal last days. Steps that wait
 * for nothing are due on `first_due`; the others get their day when they become possible or somebody names one.
 */
export const beginChain = defineCaseCommand({
  name: 'chain.begin',
  roles: planRoles,
  input,
  async handle({ trx, entered, openCase }, wanted) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const template = await findTemplate(trx, wanted.template, wanted.template_version)
    const chosen = template?.steps.filter((step) => wanted.steps.includes(step.key)) ?? []
    if (!template || templateProblems(template).length > 0)
      return refuse({ kind: 'invalid', fields: { template: m.platform_choose() } })
    if (chosen.length === 0 || chosen.length < wanted.steps.length)
      return refuse({ kind: 'invalid', fields: { steps: m.plan_choose_steps() } })
    const { caseId } = openCase
    const plan = await planOfCase(trx, entered, caseId)
    const person = await personOfCase(trx, entered, wanted.person)
    if (!plan || !person) return refuse({ kind: 'unseen' })
    await holdPlan(trx, entered, plan.id)

    const of = { caseId, planId: plan.id, personId: person.personId }
    const chainRunId = await insertChainRun(trx, entered, { ...of, template, startedOn: wanted.first_day })
    const leftOut = new Set(
      template.steps.map((step) => step.key).filter((key) => !wanted.steps.includes(key)),
    )
    const order = orderWithout(template.steps, leftOut)
    const waiting = new Set(order.map((line) => line.after))
    const events: Happened[] = [
      {
        kind: 'ChainBegun',
        caseId,
        subjectId: chainRunId,
        personId: person.personId,
        template,
        on: wanted.first_day,
      },
    ]
    const idOf = new Map<string, string>()
    for (const step of chosen) {
      const legal = step.lastDay ? dayByRule(step.lastDay.rule, wanted.first_day) : null
      const planned = {
        ...of,
        eventId: crypto.randomUUID(),
        stepCode: step.stepCode,
        agencyKind: step.agency,
        organisationId: null,
        due: legal ?? (waiting.has(step.key) ? null : wanted.first_due),
      }
      const kept = { title: step.title.de, note: '', expectedDays: step.targetDays }
      const id = await insertStep(trx, entered, { ...planned, ...kept, chainRunId, templateStep: step.key })
      await insertDocuments(
        trx,
        entered,
        { caseId, id },
        step.documents.map((document) => document.de),
      )
      idOf.set(step.key, id)
      events.push({
        kind: 'StepPlanned',
        ...planned,
        chainId: chainRunId,
        subjectId: id,
        on: today().toString(),
      })
    }
    await insertOrder(
      trx,
      entered,
      caseId,
      order.map(({ before, after }) => ({ before: idOf.get(before)!, after: idOf.get(after)! })),
    )
    return ok({
      location: `/faelle/${openCase.ref}/plan`,
      audit: {
        action: 'chain.begun',
        objectId: chainRunId,
        detail: { template: template.code, version: template.version },
      },
      events,
      counts: { count: chosen.length },
    })
  },
})

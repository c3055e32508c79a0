import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { bridges } from '#domain/rechtskreis/transition.ts'
import { triggerProblem } from '#domain/rechtskreis/proposals/trigger-problem.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalDate, optionalText, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personHeads } from '#features/persons/index.ts'
import { findTransition } from '../data/transition-reader.server.ts'
import { updateTransition } from '../data/transition-writer.server.ts'
import { knownOf } from '../events/known-person.server.ts'
import { officeField, officesOf } from '../office-field.server.ts'
import { transitionRules } from '../rules.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionConflict } from '../forms/transition-conflict.server.ts'
import { transitionsKept } from '../transition-kept.server.ts'
import { problemWords } from '../present/trigger-labels.ts'

const fields = z.strictObject({
  transition: reference(),
  version: version(),
  trigger_on: date(),
  trigger_words: optionalText(500),
  last_paid_on: optionalDate(),
  applied_on: optionalDate('not_future'),
  granted_on: optionalDate('not_future'),
  granted_from: optionalDate(),
  first_payment_on: optionalDate('not_future'),
  bridge: z.union([z.literal(''), choice(bridges)]).default(''),
  bridge_from: optionalDate(),
  bridge_until: optionalDate(),
  handed_over_on: optionalDate('not_future'),
  sending_office: officeField(),
  receiving_office: officeField(),
})

/** What contradicts itself in the dates, by field. */
function contradictions(form: z.output<typeof fields>): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (form.granted_on && !form.granted_from) wrong.granted_from = m.transitions_granted_from_missing()
  if (form.granted_from && !form.granted_on) wrong.granted_on = m.transitions_granted_on_missing()
  const bridge = [form.bridge || null, form.bridge_from, form.bridge_until]
  if (bridge.some(Boolean) && !bridge[0]) wrong.bridge = m.transitions_bridge_missing()
  if (bridge.some(Boolean) && !bridge[1]) wrong.bridge_from = m.platform_required()
  if (bridge.some(Boolean) && !bridge[2]) wrong.bridge_until = m.platform_required()
  if (form.bridge_from && form.bridge_until && form.bridge_until < form.bridge_from)
    wrong.bridge_until = m.platform_date_order()
  return wrong
}

/** Keeps what became known of a transition: application, grant, first payment, bridge, hand-over. */
export const changeTransition = defineCaseCommand({
  name: 'transition.change',
  roles: transitionRoles,
  input: fields,
  async handle({ trx, entered, openCase }, form) {
    const seen = await findTransition(trx, entered, openCase.caseId, form.transition)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!openCase.writeCategories.includes(seen.category)) return refuse({ kind: 'forbidden' })
    if (seen.version !== form.version) return refuse(transitionConflict(seen, form))
    if (seen.state !== 'open') return refuse({ kind: 'invalid', fields: { _form: m.transitions_is_over() } })
    const person = (await personHeads(trx, entered)).find(({ ids }) => ids.includes(seen.personId))
    const known = person && (await knownOf(trx, entered, person))
    // A day that stays as it was recorded is not asked anew: the catalogue must not stand in the way of a payment.
    const worded =
      form.trigger_on === seen.triggerOn ||
      ruleFor(await transitionRules(), { kind: seen.kind, triggerOn: form.trigger_on })
    const problem = worded
      ? known && triggerProblem(null, form.trigger_on, known, today().toString())
      : ({ problem: 'no_wording', day: form.trigger_on } as const)
    const wrong: Refusal = {
      kind: 'invalid',
      fields: { ...contradictions(form), ...(problem ? { trigger_on: problemWords(problem) } : {}) },
    }
    if (Object.keys(wrong.fields).length > 0) return refuse(wrong)
    const { sending_office, receiving_office, transition: _ref, version: _version, bridge, ...dates } = form
    const offices = await officesOf(trx, entered, { sending_office, receiving_office })
    if (!offices.ok) return refuse({ kind: 'invalid', fields: offices.fields })

    // When something became known is kept apart from when it was: reports count what was known on their day.
    const knownOn = (was: string | null, is: string | null, before: string | null) =>
      is === null ? null : was === is ? before : today().toString()
    const changed = await updateTransition(trx, entered, seen, {
      ...dates,
      bridge: bridge || null,
      grant_known_on: knownOn(seen.grantedFrom, form.granted_from, seen.grantKnownOn),
      payment_known_on: knownOn(seen.firstPaymentOn, form.first_payment_on, seen.paymentKnownOn),
      sending_office_id: offices.ids.sending_office,
      receiving_office_id: offices.ids.receiving_office,
    })
    if (!changed) return refuse(transitionConflict(seen, form))
    return ok({
      location: `/faelle/${openCase.ref}/uebergaenge/${seen.ref}`,
      audit: { action: 'transition.changed', objectId: seen.id },
      events: await transitionsKept(trx, entered, openCase.caseId, seen.id),
    })
  },
})

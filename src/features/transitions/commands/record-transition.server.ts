import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { categoryOfLane, type Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { code, date, optionalDate, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { insertTransitionDocuments } from '../data/transition-documents.server.ts'
import { insertTransition } from '../data/transition-writer.server.ts'
import { officeField, officesOf } from '../office-field.server.ts'
import { transitionRoles } from '../permissions.ts'
import { ruleOf } from '../rules.server.ts'
import { transitionKept } from '../transition-kept.server.ts'

const input = z.strictObject({
  person: personField(),
  kind: code(),
  from: optionalText(20),
  to: optionalText(20),
  trigger_on: date(),
  trigger_words: optionalText(500),
  last_paid_on: optionalDate(),
  applied_on: optionalDate('not_future'),
  sending_office: officeField(),
  receiving_office: officeField(),
})

/** One of the codes a rule knows; where it knows none, there is none. */
const chosen = (codes: readonly Rechtskreis[], sent: string): Rechtskreis | null | undefined =>
  codes.length === 0 && sent === '' ? null : codes.find((known) => known === sent)

/** Records a change of the legal area with the documents that its kind usually needs. */
export const recordTransition = defineCaseCommand({
  name: 'transition.record',
  roles: transitionRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    const rule = await ruleOf(form.kind)
    if (!rule) return refuse({ kind: 'invalid', fields: { kind: m.platform_choose() } })
    const category = categoryOfLane[rule.lane]
    if (!openCase.writeCategories.includes(category)) return refuse({ kind: 'forbidden' })
    const [fromCode, toCode] = [chosen(rule.from, form.from), chosen(rule.to, form.to)]
    if (fromCode === undefined) return refuse({ kind: 'invalid', fields: { from: m.platform_choose() } })
    if (toCode === undefined) return refuse({ kind: 'invalid', fields: { to: m.platform_choose() } })
    const offices = await officesOf(trx, entered, {
      sending_office: form.sending_office,
      receiving_office: form.receiving_office,
    })
    if (!offices.ok) return refuse({ kind: 'invalid', fields: offices.fields })
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })

    const transition = {
      caseId: openCase.caseId,
      personId: person.personId,
      lane: rule.lane,
      kind: rule.kind,
      fromCode,
      toCode,
      triggerOn: form.trigger_on,
      triggerWords: form.trigger_words,
      lastPaidOn: form.last_paid_on,
      appliedOn: form.applied_on,
      sendingOfficeId: offices.ids.sending_office,
      receivingOfficeId: offices.ids.receiving_office,
    }
    const { id, ref } = await insertTransition(trx, entered, transition)
    const titles = rule.documents.map((document) => document.de)
    await insertTransitionDocuments(trx, entered, { caseId: openCase.caseId, id, category }, titles)
    const nothingYet = { grantedFrom: null, firstPaymentOn: null, bridgeFrom: null, bridgeUntil: null }
    return ok({
      location: `/faelle/${openCase.ref}/uebergaenge/${ref}`,
      audit: { action: 'transition.recorded', objectId: id, detail: { kind: rule.kind } },
      events: [await transitionKept(openCase.caseId, id, { ...transition, ...nothingYet, state: 'open' })],
    })
  },
})

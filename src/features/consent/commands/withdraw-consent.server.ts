import { z } from 'zod'
import { consentForms } from '#domain/person/consent/consent-texts.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { consentActs } from '../data/consent-reader.server.ts'
import { recordWithdrawal } from '../data/consent-writer.server.ts'

/** Records that the person withdrew a consent; the giving stays in the record. */
export const withdrawConsent = defineCaseCommand({
  name: 'consent.withdraw',
  roles: ['case_manager'],
  input: z.strictObject({ consent: z.uuid(), acted_on: date('not_future'), form: choice(consentForms) }),
  async handle({ trx, entered, openCase }, input) {
    if (!openCase.writeCategories.includes('identity')) return refuse({ kind: 'forbidden' })
    const acts = await consentActs(trx, entered)
    const given = acts.find((act) => act.ref === input.consent && act.act === 'given')
    if (!given) return refuse({ kind: 'unseen' })
    if (acts.some((act) => act.givenId === given.id))
      return refuse({ kind: 'invalid', fields: { consent: m.consent_already_withdrawn() } })
    if (input.acted_on < given.actedOn)
      return refuse({ kind: 'invalid', fields: { acted_on: m.platform_date_order() } })
    await recordWithdrawal(trx, entered, given, input.acted_on, input.form)
    return ok({
      location: `/faelle/${openCase.ref}/einwilligungen`,
      audit: { action: 'consent.withdrawn', objectId: given.id },
    })
  },
})

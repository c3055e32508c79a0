import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCommand } from '#platform/command.server.ts'
import { optionalText, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptToday } from '#features/concept/index.ts'
import { insertEnquiries } from '../data/enquiry-writer.server.ts'
import { findOccasion } from '../data/occasions.server.ts'
import { namingProblems } from '../nameless.ts'
import { enquiryRoles } from '../permissions.ts'
import { contactColumns, contactFields, orNothing } from './contact-fields.server.ts'

/** Notes a contact without a name; one that was answered at once is over with it. */
export const noteEnquiry = defineCommand({
  name: 'enquiry.note',
  roles: enquiryRoles,
  input: z.strictObject({
    ...contactFields,
    occasion: orNothing(reference()),
    outcome: optionalText(1000),
  }),
  async handle({ trx, entered }, form) {
    const { fields, columns } = await contactColumns(await conceptToday(trx, entered), form)
    const { concern, place, outcome } = form
    Object.assign(fields, namingProblems({ concern, place, outcome }))
    const occasion = form.occasion ? await findOccasion(trx, entered, form.occasion) : null
    if (occasion === undefined) fields.occasion = m.platform_choose()
    if (concern === '' && form.life_domains.length === 0) fields.concern = m.enquiries_concern_missing()
    if (Object.keys(fields).length > 0) return refuse({ kind: 'invalid', fields })
    const answered = outcome
      ? { state: 'answered' as const, decided_on: today().toString(), decided_by: entered.membershipId }
      : { state: 'open' as const, decided_on: null, decided_by: null }
    const [noted] = await insertEnquiries(trx, entered, [
      {
        ...columns,
        ...answered,
        outcome,
        occasion_id: occasion?.id ?? null,
        position: null,
      },
    ])
    return ok({
      location: `/anfragen/${noted!.ref}`,
      audit: { action: 'enquiry.noted', objectId: noted!.id, detail: { state: answered.state } },
    })
  },
})

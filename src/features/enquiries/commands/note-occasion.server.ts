import { z } from 'zod'
import { channelOfOccasion, occasionKinds, routeOfOccasion } from '#domain/enquiry/enquiry.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, date, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptToday } from '#features/concept/index.ts'
import { codesByWord } from '#features/reference/index.ts'
import { insertEnquiries, type NewEnquiry } from '../data/enquiry-writer.server.ts'
import { insertOccasion } from '../data/occasions.server.ts'
import { namingProblems } from '../nameless.ts'
import { enquiryRoles } from '../permissions.ts'
import { municipalityField } from './contact-fields.server.ts'
import { readOccasionRows, rowCount } from '../occasion-rows.ts'

const column = () => z.array(z.string().max(100)).max(rowCount)

const lettersSent = () =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const count = /^\d{1,6}$/.test(text) ? Number(text) : 0
      if (count >= 1 && count <= 100_000) return count
      context.addIssue({ code: 'custom', message: m.enquiries_letters_wrong() })
      return z.NEVER
    })

/** Notes an occasion with all contacts it brought, in one act. */
export const noteOccasion = defineCommand({
  name: 'occasion.note',
  roles: enquiryRoles,
  input: z.strictObject({
    occasion_kind: choice(occasionKinds),
    name: requiredText(200, 2),
    held_on: date('not_future'),
    municipality: municipalityField(),
    place: optionalText(200),
    letters_sent: lettersSent(),
    channel: column(),
    language: column(),
    domain: column(),
    people: column(),
    result: column(),
  }),
  async handle({ trx, entered }, form) {
    const { occasion_kind: kind, name, place } = form
    const concept = await conceptToday(trx, entered)
    const { rows, notMet, errors } = readOccasionRows(form, {
      channel: channelOfOccasion[kind],
      languages: await codesByWord('languages'),
      coreOf: (domain) => concept.coreOf('life_domains', domain),
    })
    const fields = { ...errors, ...namingProblems({ name, place }) }
    const letters = kind === 'letter_campaign' ? form.letters_sent : null
    if (form.letters_sent !== null && letters === null) fields.letters_sent = m.enquiries_letters_elsewhere()
    if (Object.keys(fields).length === 0 && rows.length === 0 && notMet === 0 && letters === null)
      fields['result.0'] = m.enquiries_rows_missing()
    if (Object.keys(fields).length > 0) return refuse({ kind: 'invalid', fields })
    const { id } = await insertOccasion(trx, entered, {
      kind,
      name,
      heldOn: form.held_on,
      place,
      lettersSent: letters,
      notMet,
    })
    const route = routeOfOccasion[kind]
    const local = concept
      .words('access_routes')
      .find(({ value }) => concept.coreOf('access_routes', value) === route)
    const contacts = rows.map(({ position, channel, language, domain, people, state }): NewEnquiry => {
      const over = state === 'answered'
      return {
        occasion_id: id,
        position,
        contacted_on: form.held_on,
        channel,
        access_route: route,
        access_route_local: local?.value ?? null,
        language,
        municipality_code: form.municipality || null,
        place,
        life_domains: domain ? [domain.core] : [],
        life_domains_local: domain ? [domain.local] : [],
        concern: '',
        people_count: people,
        state,
        decided_on: over ? form.held_on : null,
        decided_by: over ? entered.membershipId : null,
      }
    })
    if (contacts.length > 0) await insertEnquiries(trx, entered, contacts)
    return ok({
      location: '/anfragen',
      audit: {
        action: 'occasion.noted',
        objectId: id,
        detail: { contacts: contacts.length, not_met: notMet },
      },
      counts: { contacts: contacts.length },
    })
  },
})

import { z } from 'zod'
import type { ContactChannel } from '#domain/enquiry/enquiry.ts'
import { contactChannels } from '#domain/enquiry/enquiry.ts'
import { choice, code, codes, date, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import type { WorkingConcept } from '#features/concept/index.ts'
import { isValidCode, municipalityOptions } from '#features/reference/index.ts'

/** Or nothing was chosen. */
export const orNothing = <Field extends z.ZodType<string>>(field: Field) =>
  z.union([z.literal(''), field], { error: () => m.platform_choose() }).default('')

/** A municipality by its official key, or none. */
export const municipalityField = () => orNothing(z.string().regex(/^05\d{6}$/))

/** How many people, in digits; an empty field is one. */
export const peopleField = () =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      const count = /^\d{1,2}$/.test(text || '1') ? Number(text || '1') : 0
      if (count >= 1 && count <= 50) return count
      context.addIssue({ code: 'custom', message: m.enquiries_people_wrong() })
      return z.NEVER
    })

/** Fields of a single contact. */
export const contactFields = {
  contacted_on: date('not_future'),
  channel: choice(contactChannels),
  access_route: orNothing(code()),
  language: orNothing(code()),
  municipality: municipalityField(),
  place: optionalText(200),
  life_domains: codes().pipe(z.array(z.string()).max(20)),
  concern: optionalText(500),
  people_count: peopleField(),
}

type Contact = {
  contacted_on: string
  channel: ContactChannel
  access_route: string
  language: string
  municipality: string
  place: string
  life_domains: string[]
  concern: string
  people_count: number
}

/** The contact as columns, each word of the site beside its core term; or the fields whose code nobody knows. */
export async function contactColumns(concept: WorkingConcept, form: Contact) {
  const fields: Record<string, string> = {}
  const route = form.access_route ? concept.coreOf('access_routes', form.access_route) : null
  const domains = form.life_domains.map((local) => concept.coreOf('life_domains', local))
  if (route === undefined) fields.access_route = m.platform_choose()
  if (domains.includes(undefined)) fields.life_domains = m.platform_choose()
  if (form.language && !(await isValidCode('languages', form.language))) fields.language = m.platform_choose()
  if (form.municipality && !(await municipalityOptions()).some(({ value }) => value === form.municipality))
    fields.municipality = m.platform_choose()
  const columns = {
    contacted_on: form.contacted_on,
    channel: form.channel,
    access_route: route ?? null,
    access_route_local: form.access_route || null,
    language: form.language || null,
    municipality_code: form.municipality || null,
    place: form.place,
    life_domains: domains.filter((domain) => domain !== undefined),
    life_domains_local: form.life_domains,
    concern: form.concern,
    people_count: form.people_count,
  }
  return { fields, columns }
}

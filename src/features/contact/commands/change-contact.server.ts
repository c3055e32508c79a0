import { z } from 'zod'
import { channels, type Channel, safeties, type Safety, unasked } from '#domain/contact/contact-rules.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, optionalEmail, optionalText, references } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personName, personOfCase } from '#features/cases/index.ts'
import {
  contactsOfCase,
  type HiddenSide,
  insertContact,
  type KnownContact,
  personHeads,
  replaceHiddenFrom,
  updateContact,
} from '#features/persons/index.ts'
import { channelLabel } from '#features/cases/view.ts'
import { safetyLabel } from '../labels.ts'
import { longestHiddenName, namesOfLines } from '../hidden-names.ts'
import { contactRoles } from '../permissions.ts'

const way = () => choice(safeties)

const input = z.strictObject({
  person: personField(),
  version: z.coerce.number().int().min(0),
  municipality: z
    .union([z.literal(''), z.string().regex(/^05\d{6}$/)], { error: () => m.platform_choose() })
    .default(''),
  phone: optionalText(60),
  email: optionalEmail(),
  way_phone: way(),
  way_sms: way(),
  way_messenger: way(),
  way_email: way(),
  way_post: way(),
  way_in_person: way(),
  times: optionalText(200),
  quiet_household: z.literal('on').optional(),
  hidden_persons: references(),
  hidden_names: optionalText(2000).refine(
    (text) => namesOfLines(text).every((name) => name.length <= longestHiddenName),
    { error: () => m.platform_too_long({ count: longestHiddenName }) },
  ),
  note: optionalText(500),
})

type Input = z.output<typeof input>

const waysOf = (form: Input): Record<Channel, Safety> =>
  Object.fromEntries(channels.map((channel) => [channel, form[`way_${channel}`]])) as Record<Channel, Safety>

/** Says anew how a person may be reached: way by way, at which times, and who must not learn of it. */
export const changeContact = defineCaseCommand({
  name: 'person_contact.change',
  roles: contactRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('contact')) return refuse({ kind: 'forbidden' })
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })
    const others = (await personHeads(trx, entered)).filter(({ ref }) => ref !== person.ref)
    const hiddenPersons = form.hidden_persons.map((ref) => others.find((other) => other.ref === ref))
    if (hiddenPersons.includes(undefined))
      return refuse({ kind: 'invalid', fields: { hidden_persons: m.platform_choose() } })
    const standing = (await contactsOfCase(trx, entered)).find(({ personId }) => personId === person.personId)
    const contact = {
      municipalityCode: form.municipality || null,
      phone: form.phone || null,
      email: form.email || null,
      ways: waysOf(form),
      times: form.times,
      quietHousehold: form.quiet_household === 'on',
      note: form.note,
    }
    if ((standing?.version ?? 0) !== form.version) return refuse(conflictWith(standing, form))
    if (!standing?.ownVersion) await insertContact(trx, entered, person.personId, contact)
    else if (!(await updateContact(trx, entered, person.personId, standing.ownVersion, contact)))
      return refuse(conflictWith(standing, form))
    await replaceHiddenFrom(trx, entered, person.personId, [
      ...hiddenPersons.map((other): HiddenSide => ({ personId: other!.personId, name: null })),
      ...namesOfLines(form.hidden_names)
        .filter((name) => !hiddenPersons.some((other) => personName(other!) === name))
        .map((name): HiddenSide => ({ personId: null, name })),
    ])
    return ok({
      location: `/faelle/${openCase.ref}/person?person=${person.ref}`,
      audit: { action: 'person_contact.changed', objectId: person.personId },
    })
  },
})

/** Both states, way by way; the one that stands is what the next sending of the form is compared with. */
function conflictWith(standing: KnownContact | undefined, form: Input): Refusal {
  const rules = standing?.rules ?? unasked
  return {
    kind: 'conflict',
    message: m.contact_changed_meanwhile(),
    version: standing?.version ?? 0,
    differences: [
      { field: m.cases_email(), mine: form.email, theirs: standing?.email ?? '' },
      ...channels.map((channel) => ({
        field: channelLabel(channel),
        mine: safetyLabel(form[`way_${channel}`]),
        theirs: safetyLabel(rules.ways[channel]),
      })),
      { field: m.contact_times(), mine: form.times, theirs: rules.times },
      { field: m.contact_note(), mine: form.note, theirs: rules.note },
    ].filter(({ mine, theirs }) => mine !== theirs),
  }
}

import { z } from 'zod'
import { unasked } from '#domain/contact/contact-rules.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { refreshCaseList } from '#platform/db/open-case.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { birthDate, choice, date } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personOfCase, typedPerson } from '#features/cases/index.ts'
import { checkForDoubles, insertContact, insertIdentity } from '#features/persons/index.ts'
import { standing } from '../data/held.ts'
import { addParticipant, keepMember, membersOfCase } from '../data/members.server.ts'
import { nameText, namedFields, optionalReference, placeFields } from '../fields.server.ts'
import { memberModes } from '../member-modes.ts'
import { householdRoles } from '../permissions.ts'

const input = z
  .strictObject({
    mode: choice(memberModes),
    /** known: a person of the compartment; of_case and named: a person of the case */
    person: optionalReference(),
    family_name: nameText(false),
    given_names: nameText(false),
    form_of_address: choice(['frau', 'herr', 'none']).default('none'),
    birth_date: birthDate(),
    no_double: z.literal('yes').optional(),
    doubles_shown: z.string().max(2000).default(''),
    ...namedFields,
    ...placeFields,
    /** one of the members of the household, by reference; empty begins a new one */
    household: optionalReference(),
    since: date('not_future'),
  })
  .superRefine((form, context) => {
    const missing = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], message: m.platform_required() })
    if (form.mode === 'new' && form.family_name === '') missing('family_name')
    if (form.mode === 'named' && form.named === '') missing('named')
    if ((form.mode === 'known' || form.mode === 'of_case') && form.person === '') missing('person')
  })

type Input = z.output<typeof input>

/** Adds a member to a household of the case: a new person, a known one, one of the case, or somebody only named. */
export const addMember = defineCaseCommand({
  name: 'household_member.add',
  roles: householdRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('family')) return refuse({ kind: 'forbidden' })
    const members = standing(await membersOfCase(trx, entered))
    const beside = members.find(({ ref }) => ref === form.household)
    if (form.household && !beside)
      return refuse({ kind: 'invalid', fields: { household: m.platform_choose() } })
    const person = await personFor(trx, entered, form, openCase.writeCategories.includes('contact'))
    if (!person.ok) return person
    const kept = await keepMember(trx, beside ? { householdId: beside.householdId } : {}, {
      personId: person.value,
      named: form.mode === 'named' ? form.named : null,
      namedBirthDate: form.mode === 'named' ? form.named_birth_date.value : null,
      role: form.role,
      atHome: form.elsewhere !== 'on',
      from: form.since,
      until: null,
      endReason: null,
    })
    if ('refused' in kept)
      return refuse({ kind: 'invalid', fields: { since: m.households_belongs_already() } })
    if (form.mode === 'new' || form.mode === 'known') await refreshCaseList(trx)
    return ok({
      location: `/faelle/${openCase.ref}/haushalt`,
      audit: { action: 'household_member.added', objectId: kept.id, detail: { mode: form.mode } },
    })
  },
})

/** The person whose membership it is; for somebody only named the person in whose file it stands. */
async function personFor(
  trx: Trx,
  entered: Entered,
  form: Input,
  mayWriteContact: boolean,
): Promise<Result<string, Refusal>> {
  if (form.mode === 'of_case' || form.mode === 'named') {
    const person = await personOfCase(trx, entered, form.person)
    return person ? ok(person.personId) : refuse({ kind: 'unseen' })
  }
  const typed = typedPerson({ ...form, born: form.birth_date.value, former_names: '', original_name: '' })
  const checked = form.mode === 'new' ? await checkForDoubles(trx, typed, form) : null
  if (checked && !checked.ok) return checked
  const added = await addParticipant(trx, form.mode === 'known' ? form.person : null)
  if ('refused' in added) return refuse(refusalOf(added.refused, added.responsibleTitle))
  if (checked) {
    await insertIdentity(
      trx,
      entered,
      { id: added.personId, ref: added.personRef },
      {
        familyName: form.family_name,
        givenNames: form.given_names,
        formOfAddress: form.form_of_address,
        birthDate: form.birth_date,
        otherNames: [],
      },
      checked.value,
    )
    if (mayWriteContact)
      await insertContact(trx, entered, added.personId, {
        municipalityCode: null,
        phone: null,
        email: null,
        ways: unasked.ways,
        times: '',
        quietHousehold: false,
        note: '',
      })
  }
  return ok(added.personId)
}

const refusalOf = (
  refused: 'role' | 'unknown' | 'already' | 'has_open_case',
  responsible: string | null,
): Refusal => {
  if (refused === 'role') return { kind: 'forbidden' }
  if (refused === 'unknown') return { kind: 'unseen' }
  const sentence =
    refused === 'already'
      ? m.households_is_part_already()
      : m.households_has_open_case({ responsible: responsible ?? '' })
  return { kind: 'invalid', fields: { person: sentence } }
}

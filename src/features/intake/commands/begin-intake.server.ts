import { z } from 'zod'
import { channels, unasked } from '#domain/contact/contact-rules.ts'
import { consentForms, counsellingCategories } from '#domain/person/consent/consent-texts.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { isNameInAnyScript } from '#domain/person/name-kinds.ts'
import { isRegisterName, longestName } from '#domain/person/person-name.ts'
import { today } from '#platform/clock.server.ts'
import { defineCommand } from '#platform/command.server.ts'
import {
  answer,
  birthDate,
  choice,
  code,
  codes,
  date,
  optionalDate,
  optionalText,
  requiredText,
} from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { beginCase, formerNames, typedPerson } from '#features/cases/index.ts'
import { conceptToday } from '#features/concept/index.ts'
import { recordConsent } from '#features/consent/index.ts'
import { takeOverEnquiry } from '#features/enquiries/index.ts'
import {
  checkForDoubles,
  insertContact,
  insertFacts,
  insertIdentity,
  insertResidence,
  type OtherName,
} from '#features/persons/index.ts'
import { stepFields, storeStep } from '#features/plan/index.ts'
import { isValidCode, type ListName } from '#features/reference/index.ts'

const name = (longest: number) =>
  requiredText(longest).refine(isRegisterName, { error: () => m.intake_name_letters() })

/** One or several names in any script, or nothing. */
const isSeveralNames = (typed: string) => formerNames(typed).every(isNameInAnyScript)

const input = z
  .strictObject({
    family_name: name(longestName),
    given_names: optionalText(longestName).refine(isRegisterName, { error: () => m.intake_name_letters() }),
    form_of_address: choice(['frau', 'herr', 'none']),
    birth_date: birthDate(),
    former_names: optionalText(longestName).refine(isSeveralNames, { error: () => m.persons_name_letters() }),
    original_name: optionalText(longestName).refine(isSeveralNames, {
      error: () => m.persons_name_letters(),
    }),
    no_double: z.literal('yes').optional(),
    doubles_shown: z.string().max(2000).default(''),
    municipality: z
      .union([z.literal(''), z.string().regex(/^05\d{6}$/)], { error: () => m.platform_choose() })
      .default(''),
    phone: optionalText(60),
    safe_contact: optionalText(500),
    unsafe_ways: codes().pipe(z.array(choice(channels))),
    quiet_household: z.literal('on').optional(),
    language: answer(),
    nationality: answer(),
    residence_title: answer(),
    title_until: optionalDate(),
    access_route: code(),
    consent_form: choice(consentForms),
    consent_language: code(),
    consent_on: date('not_future'),
    consent_witness: optionalText(200),
    /** the enquiry it comes from */
    enquiry: z.union([z.literal(''), z.uuid()]).default(''),
    ...stepFields,
  })
  .superRefine((form, context) => {
    if (form.consent_form !== 'written' && form.consent_witness === '') {
      context.addIssue({ code: 'custom', path: ['consent_witness'], message: m.intake_witness_missing() })
    }
  })

type Input = z.output<typeof input>

async function unknownCodes(form: Input): Promise<Refusal | null> {
  const asked: [string, ListName, string | null][] = [
    ['language', 'languages', form.language.value],
    ['nationality', 'nationalities', form.nationality.value],
    ['residence_title', 'residence_titles', form.residence_title.value],
    ['consent_language', 'languages', form.consent_language],
  ]
  const fields: Record<string, string> = {}
  for (const [field, list, value] of asked) {
    if (value !== null && !(await isValidCode(list, value))) fields[field] = m.platform_choose()
  }
  return Object.keys(fields).length > 0 ? { kind: 'invalid', fields } : null
}

const otherNames = (form: Input): OtherName[] => [
  ...formerNames(form.former_names).map((name): OtherName => ({ kind: 'former', name })),
  ...(form.original_name ? [{ kind: 'original_script', name: form.original_name } as const] : []),
]

/** Admits a person: case, person, consent and first step in one act. */
export const beginIntake = defineCommand({
  name: 'intake.begin',
  roles: ['case_manager'],
  input,
  async handle({ trx, entered }, form) {
    const unknown = await unknownCodes(form)
    if (unknown) return refuse(unknown)
    const route = (await conceptToday(trx, entered)).coreOf('access_routes', form.access_route)
    if (!route) return refuse({ kind: 'invalid', fields: { access_route: m.platform_choose() } })
    const checked = await checkForDoubles(trx, typedPerson({ ...form, born: form.birth_date.value }), form)
    if (!checked.ok) return checked
    const said = await takeOverEnquiry(trx, entered, form.enquiry)
    if (!said.ok) return said
    const begun = await beginCase(trx, null, today().toString(), { core: route, local: form.access_route })
    if ('refused' in begun) return refuse({ kind: 'forbidden' })
    const { personId, caseId, planId } = begun
    await insertIdentity(
      trx,
      entered,
      { id: personId, ref: begun.personRef },
      {
        familyName: form.family_name,
        givenNames: form.given_names,
        formOfAddress: form.form_of_address,
        birthDate: form.birth_date,
        otherNames: otherNames(form),
      },
      checked.value,
    )
    await insertContact(trx, entered, personId, {
      municipalityCode: form.municipality || null,
      phone: form.phone || null,
      email: null,
      ways: {
        ...unasked.ways,
        ...Object.fromEntries(
          channels.filter((way) => form.unsafe_ways.includes(way)).map((way) => [way, 'not_safe']),
        ),
      },
      times: '',
      quietHousehold: form.quiet_household === 'on',
      note: form.safe_contact,
    })
    await insertFacts(trx, entered, personId, [
      { key: 'person.language', category: 'language', answer: form.language },
      { key: 'person.nationality', category: 'residence', answer: form.nationality },
      ...said.value,
    ])
    const title = await insertResidence(trx, entered, personId, form.residence_title, form.title_until)
    await recordConsent(trx, entered, {
      personId,
      recipient: { kind: 'own_organisation' },
      purpose: 'counselling',
      categories: counsellingCategories,
      textVersion: 'counselling-2026-1',
      textLanguage: form.consent_language,
      form: form.consent_form,
      witness: form.consent_witness,
      actedOn: form.consent_on,
      validUntil: null,
    })
    const step = await storeStep(trx, entered, { caseId, planId, personId }, form)
    if (!step.ok) return step
    return ok({
      location: `/faelle/${begun.ref}/plan`,
      audit: { action: 'intake.done', caseId, objectId: personId },
      events: [
        {
          kind: 'CaseMoved',
          caseId,
          subjectId: caseId,
          status: 'open',
          phase: 'intake',
          since: today().toString(),
          begins: true,
        },
        { kind: 'ChainBegun', caseId, subjectId: planId, personId, template: null, on: step.value.on },
        step.value,
        ...(form.title_until
          ? [{ kind: 'TitleRecorded' as const, caseId, subjectId: title.id, until: form.title_until }]
          : []),
      ],
    })
  },
})

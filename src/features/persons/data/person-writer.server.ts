import type { Answered } from '#domain/kernel/answer.ts'
import type { Category } from '#domain/kernel/categories.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CheckedForDoubles } from '../check-for-doubles.server.ts'
import { insertNames, type OtherName, searchRow } from './person-names.server.ts'
import type { FormOfAddress, PersonsTables, Source } from './tables.ts'

export type Identity = {
  familyName: string
  givenNames: string
  formOfAddress: FormOfAddress
  birthDate: Answered
  /** Former and married names, other spellings, the name in its own script. */
  otherNames?: readonly OtherName[]
}

/** Stores name and birth date of a new person, for whom no double was found, together with the row the search reads. */
export async function insertIdentity(
  trx: Trx,
  entered: Entered,
  person: { id: string; ref: string },
  identity: Identity,
  _checked: CheckedForDoubles,
) {
  const tables = tablesOf<PersonsTables>(trx)
  await tables
    .insertInto('person_identity')
    .values({
      site_id: entered.siteId,
      person_id: person.id,
      family_name: identity.familyName,
      given_names: identity.givenNames,
      form_of_address: identity.formOfAddress,
      birth_date: identity.birthDate.value,
      birth_date_answer: identity.birthDate.answer,
    })
    .execute()
  await tables
    .insertInto('person_search')
    .values({
      site_id: entered.siteId,
      person_id: person.id,
      person_ref: person.ref,
      organisation_id: entered.organisationId,
      ...searchRow(identity, identity.otherNames ?? []),
      open_case_id: null,
      responsible_title: null,
    })
    .execute()
  if (identity.otherNames?.length) await insertNames(trx, entered, person.id, identity.otherNames)
}

/** An answer to keep; `item` says which of several, 1 where there is one. */
export type Fact = { key: string; item?: number; category: Category; answer: Answered; source?: Source }

/** Stores answers to questions about the person. */
export async function insertFacts(trx: Trx, entered: Entered, personId: string, facts: Fact[]) {
  await tablesOf<PersonsTables>(trx)
    .insertInto('person_fact')
    .values(
      facts.map(({ key, item, category, answer, source }) => ({
        site_id: entered.siteId,
        person_id: personId,
        category,
        key,
        item: item ?? 1,
        answer: answer.answer,
        value: answer.value,
        source: source ?? 'told',
        recorded_by: entered.membershipId,
        superseded_by: null,
      })),
    )
    .execute()
}

/** Stores a residence title with its validity, or that it was not asked, is unknown or was not told. */
export async function insertResidence(
  trx: Trx,
  entered: Entered,
  personId: string,
  title: Answered,
  validUntil: string | null,
): Promise<{ id: string }> {
  return tablesOf<PersonsTables>(trx)
    .insertInto('person_residence')
    .values({
      site_id: entered.siteId,
      person_id: personId,
      answer: title.answer,
      title_code: title.value,
      // The last day counts: a range ends before the day it names.
      valid: validUntil ? `(,${validUntil}]` : '(,)',
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Makes the key under which something of a person stands in the chain's log: a chain, a case, the person. */
export async function insertTraceKey(
  trx: Trx,
  entered: Entered,
  personId: string,
  source: { kind: 'chain' | 'household'; sourceId: string },
) {
  await tablesOf<PersonsTables>(trx)
    .insertInto('trace_key')
    .values({ site_id: entered.siteId, person_id: personId, kind: source.kind, source_id: source.sourceId })
    .execute()
}

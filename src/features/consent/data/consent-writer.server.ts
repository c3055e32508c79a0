import type { Category } from '#domain/kernel/categories.ts'
import type { ConsentForm, ConsentPurpose, ConsentTextVersion } from '#domain/person/consent/consent-texts.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ConsentRow } from './consent-reader.server.ts'
import type { ConsentTables } from './tables.ts'

export type Recipient =
  | { kind: 'own_organisation' }
  | { kind: 'organisation'; organisationId: string }
  | { kind: 'kind_of_agency'; agency: string }

export type GivenConsent = {
  personId: string
  recipient: Recipient
  purpose: ConsentPurpose
  categories: readonly Category[]
  textVersion: ConsentTextVersion
  textLanguage: string
  form: ConsentForm
  witness: string
  actedOn: string
  validUntil: string | null
}

/** Records that a consent was given. */
export async function recordConsent(
  trx: Trx,
  entered: Entered,
  given: GivenConsent,
): Promise<{ id: string }> {
  const { recipient } = given
  return tablesOf<ConsentTables>(trx)
    .insertInto('consent')
    .values({
      site_id: entered.siteId,
      person_id: given.personId,
      act: 'given',
      given_id: null,
      recipient_kind: recipient.kind,
      recipient_id: recipient.kind === 'organisation' ? recipient.organisationId : null,
      recipient_agency: recipient.kind === 'kind_of_agency' ? recipient.agency : null,
      purpose: given.purpose,
      categories: [...given.categories],
      text_version: given.textVersion,
      text_language: given.textLanguage,
      form: given.form,
      witness: given.witness,
      acted_on: given.actedOn,
      lasting: given.validUntil ? 'until_date' : 'until_withdrawn',
      valid_until: given.validUntil,
      recorded_by: entered.membershipId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Records the withdrawal of a given consent; how it was said is kept like the giving. */
export async function recordWithdrawal(
  trx: Trx,
  entered: Entered,
  given: ConsentRow,
  actedOn: string,
  form: ConsentForm,
): Promise<void> {
  await tablesOf<ConsentTables>(trx)
    .insertInto('consent')
    .values({
      site_id: entered.siteId,
      person_id: given.personId,
      act: 'withdrawn',
      given_id: given.id,
      recipient_kind: null,
      recipient_id: null,
      recipient_agency: null,
      purpose: null,
      categories: null,
      text_version: given.textVersion,
      text_language: given.textLanguage,
      form,
      acted_on: actedOn,
      lasting: null,
      valid_until: null,
      recorded_by: entered.membershipId,
    })
    .execute()
}

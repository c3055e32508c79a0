import type { Category } from '#domain/kernel/categories.ts'
import type { ConsentForm, ConsentPurpose, ConsentTextVersion } from '#domain/person/consent/consent-texts.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ConsentTables } from './tables.ts'

export type ConsentRow = {
  id: string
  ref: string
  personId: string
  act: 'given' | 'withdrawn'
  givenId: string | null
  recipientKind: 'own_organisation' | 'organisation' | 'kind_of_agency' | null
  recipientId: string | null
  recipientAgency: string | null
  purpose: ConsentPurpose | null
  categories: Category[] | null
  textVersion: ConsentTextVersion
  textLanguage: string
  form: ConsentForm
  actedOn: string
  validUntil: string | null
}

/** All acts of the open case's persons, oldest first. */
export const consentActs = (trx: Trx, entered: Entered): Promise<ConsentRow[]> =>
  tablesOf<ConsentTables>(trx)
    .selectFrom('consent')
    .select([
      'id',
      'ref',
      'person_id as personId',
      'act',
      'given_id as givenId',
      'recipient_kind as recipientKind',
      'recipient_id as recipientId',
    ])
    .select([
      'recipient_agency as recipientAgency',
      'purpose',
      'categories',
      'text_version as textVersion',
      'text_language as textLanguage',
    ])
    .select(['form', 'acted_on as actedOn', 'valid_until as validUntil'])
    .where('site_id', '=', entered.siteId)
    .orderBy('acted_on')
    .orderBy('id')
    .execute()

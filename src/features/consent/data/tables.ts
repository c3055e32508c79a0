import type { Generated } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { ConsentForm, ConsentPurpose, ConsentTextVersion } from '#domain/person/consent/consent-texts.ts'

export interface ConsentTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  person_id: string
  act: 'given' | 'withdrawn'
  given_id: string | null
  recipient_kind: 'own_organisation' | 'organisation' | 'kind_of_agency' | null
  recipient_id: string | null
  recipient_agency: string | null
  purpose: ConsentPurpose | null
  categories: Category[] | null
  text_version: ConsentTextVersion
  text_language: string
  form: ConsentForm
  witness: Generated<string>
  acted_on: string
  lasting: 'until_withdrawn' | 'until_date' | null
  valid_until: string | null
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface ConsentTables {
  consent: ConsentTable
}

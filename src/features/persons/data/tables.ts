import type { Generated, GeneratedAlways } from 'kysely'
import type { Safety } from '#domain/contact/contact-rules.ts'
import type { Answer } from '#domain/kernel/answer.ts'
import type { Category } from '#domain/kernel/categories.ts'
import type { NameKind } from '#domain/person/name-kinds.ts'
import type { Lane, Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { PeriodEvidence } from '#domain/rechtskreis/axis/period.ts'

export type Source = 'told' | 'seen' | 'document' | 'office'
export type FormOfAddress = 'frau' | 'herr' | 'none'

export interface PersonTable {
  site_id: string
  person_id: Generated<string>
  ref: Generated<string>
  organisation_id: string
  created_at: Generated<Date>
  merged_into: string | null
}

export interface PersonIdentityTable {
  site_id: string
  person_id: string
  family_name: string
  given_names: Generated<string>
  form_of_address: Generated<FormOfAddress>
  birth_date: string | null
  birth_date_answer: Generated<Answer>
  version: Generated<number>
  updated_at: Generated<Date>
}

export interface PersonContactTable {
  site_id: string
  person_id: string
  municipality_code: string | null
  phone: string | null
  email: string | null
  safe_contact: string | null
  version: Generated<number>
  phone_safety: Generated<Safety>
  sms_safety: Generated<Safety>
  messenger_safety: Generated<Safety>
  email_safety: Generated<Safety>
  post_safety: Generated<Safety>
  in_person_safety: Generated<Safety>
  safe_times: Generated<string>
  quiet_household: Generated<boolean>
  changed_at: Generated<Date>
}

export interface ContactBeforeMergeTable {
  site_id: string
  merge_id: string
  person_id: string
  contact: Record<string, unknown> | null
  hidden_from: Record<string, unknown>[]
}

export interface ContactHiddenFromTable {
  site_id: string
  id: Generated<string>
  person_id: string
  hidden_person_id: string | null
  hidden_named: string | null
}

export interface PersonFactTable {
  site_id: string
  id: Generated<string>
  person_id: string
  category: Category
  key: string
  item: Generated<number>
  answer: Answer
  value: string | null
  valid: Generated<string>
  source: Generated<Source>
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
  withdrawn_at: Generated<Date | null>
}

export interface PersonResidenceTable {
  site_id: string
  id: Generated<string>
  person_id: string
  answer: Answer
  title_code: string | null
  valid: Generated<string>
  source: Generated<Source>
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface PersonSearchTable {
  site_id: string
  person_id: string
  person_ref: string
  organisation_id: string
  display_name: string
  name_key: string
  birth_year: number | null
  open_case_id: string | null
  responsible_title: string | null
  prefixes: GeneratedAlways<string[] | null>
  birth_date: string | null
  other_names: Generated<string[]>
  sounds: GeneratedAlways<string | null>
}

export interface PersonNameTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  person_id: string
  kind: NameKind
  name: string
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
  removed_for: string | null
}

export interface PersonMergeTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  organisation_id: string
  person_id: string
  into_person_id: string
  case_id: string
  reason: string
  merged_at: Generated<Date>
  merged_by: string
  undone_at: Date | null
  undone_by: string | null
}

export interface TraceKeyTable {
  site_id: string
  id: Generated<string>
  person_id: string
  kind: 'person' | 'case' | 'chain' | 'household'
  source_id: string
  key: Generated<string>
}

export interface RechtskreisPeriodTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  person_id: string
  category: Category
  lane: Lane
  rechtskreis: Rechtskreis
  valid: string
  office_id: string | null
  certainty: Generated<Source>
  note: Generated<string>
  evidence_kind: Generated<PeriodEvidence | null>
  evidence: Generated<string>
  correction: Generated<string>
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface PersonsTables {
  person: PersonTable
  person_identity: PersonIdentityTable
  person_contact: PersonContactTable
  contact_before_merge: ContactBeforeMergeTable
  contact_hidden_from: ContactHiddenFromTable
  person_fact: PersonFactTable
  person_residence: PersonResidenceTable
  person_search: PersonSearchTable
  person_name: PersonNameTable
  person_merge: PersonMergeTable
  trace_key: TraceKeyTable
  rechtskreis_period: RechtskreisPeriodTable
}

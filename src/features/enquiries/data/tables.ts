import type { ColumnType, Generated } from 'kysely'
import type { CriterionResult } from '#domain/concept/admission.ts'
import type { ContactChannel, EnquiryState, OccasionKind } from '#domain/enquiry/enquiry.ts'
import type { ClearingAnswer } from '../clearing/clearing-answers.ts'

export interface EnquiryOccasionTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  organisation_id: string
  kind: OccasionKind
  name: string
  held_on: string
  place: string
  letters_sent: number | null
  not_met: number
  noted_by: string | null
  noted_at: Generated<Date | null>
}

export interface EnquiryTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  organisation_id: string
  occasion_id: string | null
  position: number | null
  noted_by: string | null
  noted_at: Generated<Date | null>
  contacted_on: string
  channel: ContactChannel
  access_route: string | null
  access_route_local: string | null
  language: string | null
  municipality_code: string | null
  place: string
  life_domains: string[]
  life_domains_local: string[]
  concern: string
  people_count: number
  state: Generated<EnquiryState>
  answers: ColumnType<ClearingAnswer[], string | undefined, string>
  cleared_on: string | null
  outcome: Generated<string>
  referred_kind: string | null
  referred_to: string | null
  criteria: ColumnType<CriterionResult[] | null, string | null, string | null>
  concept_version_id: string | null
  decided_on: string | null
  decided_by: string | null
  taken_over_on: string | null
  version: Generated<number>
}

export interface EnquiryOverrideTable {
  site_id: string
  id: Generated<string>
  organisation_id: string
  enquiry_id: string
  rule: string
  label: string
  reason: string | null
  overridden_on: string
  recorded_by: string | null
}

export interface EnquiriesTables {
  enquiry: EnquiryTable
  enquiry_occasion: EnquiryOccasionTable
  enquiry_override: EnquiryOverrideTable
}

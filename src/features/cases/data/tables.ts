import type { Generated, GeneratedAlways } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { CaseStatus } from '#domain/case-course/case-phases.ts'
import type { WorkItemKind } from '#platform/db/open-case.server.ts'

export interface CaseTable {
  site_id: string
  case_id: Generated<string>
  ref: Generated<string>
  pseudonym_key: Generated<string>
  organisation_id: string
  responsible_id: string
  status: Generated<CaseStatus>
  phase: Generated<string>
  opened_on: string
  wake_up_on: string | null
  version: Generated<number>
  updated_at: Generated<Date>
  updated_by: string | null
}

export interface CaseParticipantTable {
  site_id: string
  id: Generated<string>
  case_id: string
  organisation_id: string
  person_id: string
  position: Generated<'main' | 'member'>
  valid: string
}

export interface EpisodeTable {
  site_id: string
  id: Generated<string>
  case_id: string
  concept_version_id: string
  access_route: string | null
  access_route_local: string | null
  opened_on: string
  closed_on: string | null
  closing_reason: string | null
  closing_reason_local: string | null
  closing_words: Generated<string>
}

export interface CaseAccessTable {
  site_id: string
  id: Generated<string>
  case_id: string
  membership_id: string | null
  role: string | null
  organisation_id: string | null
  link_id: string | null
  job_id: string | null
  grantee_id: GeneratedAlways<string>
  categories: Category[]
  write_categories: Generated<Category[]>
  level: 'open' | 'stub'
  source_kind: string
  source_id: string | null
  valid_from: Date
  valid_until: Date | null
  ended_at: Date | null
}

export interface CaseListTable {
  site_id: string
  grantee_id: string
  case_id: string
  case_ref: string
  level: string
  source_kind: string
  status: CaseStatus
  phase: string
  display_name: string | null
  birth_year: number | null
  municipality_code: string | null
  responsible_title: string | null
  next_step_title: string | null
  next_due: string | null
  opened_on: string
  updated_at: Date
  updated_by: string | null
  valid_until: Date | null
}

export interface WorkItemTable {
  site_id: string
  assignee_id: string
  kind: WorkItemKind
  source_id: string
  case_id: string
  due: string
  waits_until: string | null
  ref: Generated<string>
}

export interface WorkItemWaitTable {
  site_id: string
  id: Generated<string>
  case_id: string
  kind: WorkItemKind
  source_id: string
  waits_until: string
  reason: string
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface CaseHandoverTable {
  site_id: string
  id: Generated<string>
  case_id: string
  from_id: string
  to_id: string
  reason: string
  handed_over_at: Generated<Date>
  recorded_by: string
}

export interface SavedViewTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  membership_id: string
  place: number
  title: string
  query: string
  saved_at: Generated<Date>
  version: Generated<number>
}

export interface CasesTables {
  case: CaseTable
  case_participant: CaseParticipantTable
  episode: EpisodeTable
  case_access: CaseAccessTable
  case_list: CaseListTable
  work_item: WorkItemTable
  work_item_wait: WorkItemWaitTable
  case_handover: CaseHandoverTable
  saved_view: SavedViewTable
}

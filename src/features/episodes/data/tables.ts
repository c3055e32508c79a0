import type { Generated } from 'kysely'
import type { CaseStatus } from '#domain/case-course/case-phases.ts'
import type { FollowUpOutcome } from '#domain/case-course/follow-up.ts'

export interface CaseCourseTable {
  site_id: string
  id: Generated<string>
  case_id: string
  episode_id: string
  status: CaseStatus
  phase: string
  since: string
  wake_up_on: string | null
  reason: Generated<string>
  recorded_at: Generated<Date>
  recorded_by: string | null
}

export interface CaseReviewTable {
  site_id: string
  id: Generated<string>
  case_id: string
  episode_id: string
  held_on: string
  with_client: boolean
  words: Generated<string>
  next_on: string | null
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface CaseFollowUpTable {
  site_id: string
  id: Generated<string>
  case_id: string
  episode_id: string
  asked_on: string
  outcome: FollowUpOutcome
  words: Generated<string>
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface CaseFactTable {
  site_id: string
  id: Generated<string>
  episode_id: string
  kind: 'closing' | 'transfer' | 'year_end'
  reference_month: string
  organisation_id: string
  opened_month: string
  access_route: string | null
  closing_reason: string | null
  age_group: string
  nationality: string | null
  municipality_code: string | null
  persons: number
  steps_finished: number
  steps_failed: number
  steps_skipped: number
  goals_reached: Generated<number>
  goals_given_up: Generated<number>
  goals_open: Generated<number>
  barriers: string[]
  transitions: number
  transitions_without_gap: number
  domains: Record<string, [number, number]>
  frozen_at: Generated<Date>
}

export interface EpisodesTables {
  case_course: CaseCourseTable
  case_review: CaseReviewTable
  case_follow_up: CaseFollowUpTable
  case_fact: CaseFactTable
}

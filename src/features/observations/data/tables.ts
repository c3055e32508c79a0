import type { Generated } from 'kysely'
import type { ObservationKind, ObservationState } from '#domain/observation/observation.ts'

export interface ObservationTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  kind: ObservationKind
  life_domain: string
  agency_kind: string | null
  municipality_code: string | null
  state: Generated<ObservationState>
  noted_month: string
}

export interface ObservationCaseTable {
  site_id: string
  observation_id: string
  case_id: string
  step_id: string | null
  transition_id: string | null
  words: string
  noted_by: string
  noted_at: Generated<Date>
}

/** Words for the structure; months as the first day of the month. */
export interface ObservationReleaseTable {
  site_id: string
  observation_id: string
  words: string
  released_month: string
  set_aside_month: string | null
  set_aside_reason: string | null
}

/** View: the steps and transitions of a case. */
export interface ObservationPlaceView {
  site_id: string
  case_id: string
  kind: 'step' | 'transition'
  id: string
  ref: string
  title: string | null
  from_code: string | null
  to_code: string | null
  agency_kind: string | null
}

export interface ObservationsTables {
  observation: ObservationTable
  observation_case: ObservationCaseTable
  observation_release: ObservationReleaseTable
  observation_place: ObservationPlaceView
}

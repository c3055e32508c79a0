import type { Generated } from 'kysely'
import type { ObservationKind } from '#domain/observation/observation.ts'

export interface ObservationTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  kind: ObservationKind
  life_domain: string
  agency_kind: string | null
  municipality_code: string | null
  state: Generated<'noted' | 'released' | 'linked' | 'set_aside'>
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
  observation_place: ObservationPlaceView
}

import type { Generated } from 'kysely'
import type { StepStatus } from '#domain/plan/step-state.ts'

export interface PlanTable {
  site_id: string
  id: Generated<string>
  case_id: string
  episode_id: string
}

export interface PlanStepTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  plan_id: string
  person_id: string
  step_code: string
  title: string
  agency_kind: string
  organisation_id: string | null
  due: string | null
  status: Generated<StepStatus>
  started_on: string | null
  ended_on: string | null
  barrier_code: string | null
  note: Generated<string>
  last_event_id: string | null
  version: Generated<number>
  updated_at: Generated<Date>
}

export interface ChainEventTable {
  site_id: string
  id: Generated<string>
  trace_key: string
  chain_key: string
  person_key: string
  household_key: string | null
  step_code: string
  agency_kind: string
  organisation_id: string | null
  interface_from: string | null
  occurred_on: string
  occurred_at: Date | null
  planned_on: string | null
  ordinal: Generated<number>
  kind: 'planned' | 'started' | 'finished' | 'failed' | 'skipped' | 'retracted'
  barrier_code: string | null
  recorded_at: Generated<Date>
  supersedes: string | null
}

export interface PlanTables {
  plan: PlanTable
  plan_step: PlanStepTable
  chain_event: ChainEventTable
}

import type { Generated } from 'kysely'
import type { GoalState } from '#domain/plan/goal/goal.ts'
import type { Category } from '#domain/kernel/categories.ts'
import type { StatusClass } from '#domain/person/status-class.ts'
import type { TemplateStep, Worded } from '#domain/plan/chain-template.ts'
import type { StepStatus } from '#domain/plan/step-state.ts'

export interface PlanTable {
  site_id: string
  id: Generated<string>
  case_id: string
  episode_id: string
  version: Generated<number>
}

export interface ChainTemplateTable {
  code: string
  version: number
  title_de: string
  title_en: string
  target_group: string
  first_day: Worded
  source: string
  steps: TemplateStep[]
}

export interface ChainRunTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  plan_id: string
  person_id: string
  template_code: string
  template_version: number
  started_on: string
  kept_against: number | null
  kept_reason: Generated<string>
  kept_on: string | null
}

export interface StepDependencyTable {
  site_id: string
  before_id: string
  after_id: string
  case_id: string
}

export interface StepDocumentTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  step_id: string
  title: string
  in_hand_on: string | null
}

export interface StepWaitTable {
  site_id: string
  id: Generated<string>
  step_code: string
  cases: number
  median_days: number
  most_days: number
  counted_on: string
}

export interface ChainTraceTable {
  site_id: string
  chain_key: string
  template_code: string | null
  template_version: number | null
  target_group: string | null
  status_class: StatusClass
  started_on: string
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
  barrier_local: string | null
  note: Generated<string>
  last_event_id: string | null
  version: Generated<number>
  updated_at: Generated<Date>
  chain_run_id: string | null
  template_step: string | null
  expected_days: number | null
  resource_id: string | null
  goal_id: string | null
  by_person: Generated<boolean>
  is_milestone: Generated<boolean>
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

/** A view of feature `assessment` (db/functions/app/assessment.sql). */
export interface DomainWithoutAimView {
  site_id: string
  case_id: string
  person_id: string
  life_domain: string
}

/** A view of feature `assessment` (db/functions/app/step-resource.sql). */
export interface ResourceToBuildOnView {
  site_id: string
  id: string
  ref: string
  person_id: string
  title: string
  ended_on: string | null
  category: Category
}

/** A view of feature `goals` (db/functions/app/goal.sql). */
export interface GoalToServeView {
  site_id: string
  case_id: string
  id: string
  ref: string
  person_id: string
  words: string
  state: GoalState
}

export interface PlanTables {
  domain_without_aim: DomainWithoutAimView
  goal_to_serve: GoalToServeView
  resource_to_build_on: ResourceToBuildOnView
  plan: PlanTable
  step_wait: StepWaitTable
  plan_step: PlanStepTable
  chain_event: ChainEventTable
  chain_run: ChainRunTable
  chain_template: ChainTemplateTable
  chain_trace: ChainTraceTable
  step_dependency: StepDependencyTable
  step_document: StepDocumentTable
}

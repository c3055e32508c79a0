import type { Generated } from 'kysely'
import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { GoalState, Score } from '#domain/plan/goal/goal.ts'
import type { Category } from '#domain/kernel/categories.ts'
import type { StepStatus } from '#domain/plan/step-state.ts'

export interface GoalTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  plan_id: string
  person_id: string
  category: Category
  life_domain: LifeDomain
  also_domains: LifeDomain[]
  words: string
  level_minus_2: string
  level_minus_1: string
  level_0: string
  level_plus_1: string
  level_plus_2: string
  state: Generated<GoalState>
  set_on: string
  ended_on: string | null
  end_reason: Generated<string>
  version: Generated<number>
  updated_at: Generated<Date>
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface GoalRatingTable {
  site_id: string
  id: Generated<string>
  case_id: string
  category: Category
  goal_id: string
  assessed_on: string
  score: Score
  words: Generated<string>
  recorded_at: Generated<Date>
  recorded_by: string
}

/** A view of feature `plan` (db/functions/app/goal.sql). */
export interface StepOnGoalView {
  site_id: string
  case_id: string
  goal_id: string | null
  ref: string
  title: string
  status: StepStatus
}

/** A view of feature `plan` (db/functions/app/goal.sql). */
export interface PlanForGoalsView {
  site_id: string
  case_id: string
  id: string
}

export interface GoalsTables {
  plan_for_goals: PlanForGoalsView
  goal: GoalTable
  goal_rating: GoalRatingTable
  step_on_goal: StepOnGoalView
}

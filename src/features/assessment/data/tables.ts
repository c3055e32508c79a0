import type { Generated } from 'kysely'
import type { AimKind } from '#domain/assessment/aim.ts'
import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { NeedUrgency, Rating } from '#domain/assessment/need.ts'
import type { ResourceKind } from '#domain/assessment/resource.ts'
import type { Answer } from '#domain/kernel/answer.ts'
import type { Category } from '#domain/kernel/categories.ts'

export interface PersonNeedTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  person_id: string
  category: Category
  life_domain: LifeDomain
  life_domain_local: string | null
  answer: Answer
  rating: Rating | null
  rating_local: string | null
  own_rating: Rating | null
  own_rating_local: string | null
  urgency: NeedUrgency | null
  own_words: Generated<string>
  note: Generated<string>
  assessed_on: string
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface PersonResourceTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  person_id: string
  category: Category
  kind: ResourceKind
  title: string
  own_words: Generated<string>
  level: string | null
  seen: Generated<boolean>
  life_domains: Generated<LifeDomain[]>
  since: string
  ended_on: string | null
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface FormReplyTable {
  site_id: string
  id: Generated<string>
  case_id: string
  person_id: string
  form_code: string
  concept_version_id: string
  answered_on: string
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface DomainAimTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  person_id: string
  category: Category
  life_domain: LifeDomain
  kind: AimKind
  words: string
  set_on: string
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

/** A view of feature `plan` (db/functions/app/step-resource.sql). */
export interface StepOnResourceView {
  site_id: string
  case_id: string
  resource_id: string | null
  ref: string
  title: string
}

/** A view of feature `goals` (db/functions/app/goal.sql). */
export interface GoalInDomainView {
  site_id: string
  case_id: string
  person_id: string
  life_domain: LifeDomain
  words: string
}

export interface AssessmentTables {
  goal_in_domain: GoalInDomainView
  step_on_resource: StepOnResourceView
  domain_aim: DomainAimTable
  form_reply: FormReplyTable
  person_need: PersonNeedTable
  person_resource: PersonResourceTable
}

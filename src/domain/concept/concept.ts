import type { FactDefinition } from '../facts/fact.ts'
import type { Condition, FormDefinition } from '../form/form.ts'

/** The lists in which a site has its own words; each word stands for one core term. */
export const termLists = [
  'target_groups',
  'access_routes',
  'life_domains',
  'ratings',
  'closing_reasons',
  'barriers',
] as const
export type TermList = (typeof termLists)[number]

/** A word of the site and the core term it stands for; `core` is empty while a draft leaves it open. */
export type Term = { code: string; label: string; core: string }

/**
 * A criterion for admission. `required`: must hold; `excluding`: must not hold. What is unknown is neither.
 */
export type Criterion = { code: string; label: string; kind: 'required' | 'excluding'; condition: Condition }

/** Chapters of the Handlungskonzept, as the Land asks for them (structure, networking, methods, target groups). */
export const chapters = ['structure', 'networking', 'methods', 'primaryTargetGroups'] as const
export type Chapter = (typeof chapters)[number]

/** Who adopted the Handlungskonzept, when, under which number. */
export type Resolution = { body: string; day: string; reference: string }

/**
 * Deadlines with a lead time of the site, in days; `title_transition` and `benefit_transition` say how early a change of
 * the legal area warns first, null as it was delivered; `escalation` is counted in working days: so long something may be
 * overdue before professional supervision is told too.
 */
export const deadlineKinds = [
  'title_expires',
  'title_transition',
  'benefit_transition',
  'first_talk',
  'reassessment',
  'review',
  'follow_up',
  'escalation',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Phases with an expected length, in days. */
export const plannedPhases = [
  'intake',
  'assessment',
  'planning',
  'linking',
  'monitoring',
  'evaluation',
] as const
export type PlannedPhase = (typeof plannedPhases)[number]

/** Deeds for which a site may ask that a second person agrees. */
export const fourEyesDeeds = ['closing'] as const
export type FourEyesDeed = (typeof fourEyesDeeds)[number]

/** Which cases the program looks at each night for changes in their pathways: all, or those whose lead orders it. */
export const pathwayWatches = ['every_case', 'by_order'] as const
export type PathwayWatch = (typeof pathwayWatches)[number]

/** What a site works by: one version of it holds for the cases admitted under it. */
export type Concept = {
  title: string
  text: Record<Chapter, string>
  resolution: Resolution
  terms: Record<TermList, readonly Term[]>
  criteria: readonly Criterion[]
  /** codes of designed chains the site works with */
  chainTemplates: readonly string[]
  /** null: the site sets none */
  phaseDays: Record<PlannedPhase, number | null>
  deadlineDays: Record<DeadlineKind, number | null>
  /** deeds that become a request to a second person; none unless the site asks for it */
  fourEyes: readonly FourEyesDeed[]
  /** whether a case is kept in view from its admission; whoever leads it may always begin and end that */
  pathwayWatch: PathwayWatch
  /** facts only this site asks for; keys begin with `local.` */
  localFacts: readonly FactDefinition[]
  forms: readonly FormDefinition[]
}

/** The core terms of a list by code, in the order of the core list. */
export type CoreTerms = Record<TermList, readonly { code: string; label: string }[]>

/** A value for each of a fixed list of keys. */
export const recordOf = <Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> => Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>

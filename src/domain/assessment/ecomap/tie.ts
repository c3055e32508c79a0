import type { ResourceKind } from '../resource.ts'
import type { Category } from '../../kernel/categories.ts'

/** Who or what somebody has to do with, from the nearest to the farthest; the eco-map goes round in this order. */
export const tieKinds = [
  'family',
  'friend',
  'neighbour',
  'volunteer',
  'community',
  'school_kita',
  'work',
  'health',
  'counselling',
  'office',
  'other',
] as const
export type TieKind = (typeof tieKinds)[number]

/** How a tie holds; `wished` is one that the person would like to have. */
export const tieStrengths = ['strong', 'weak', 'strained', 'broken', 'wished'] as const
export type TieStrength = (typeof tieStrengths)[number]

/** Whether a tie gives something to the person, takes something from them, or both. */
export const tieDirections = ['gives', 'takes', 'both'] as const
export type TieDirection = (typeof tieDirections)[number]

/** Under which category a tie may be seen. */
export const categoryOfTie = {
  family: 'family',
  friend: 'plan',
  neighbour: 'plan',
  volunteer: 'plan',
  community: 'plan',
  school_kita: 'education_work',
  work: 'education_work',
  health: 'health_need',
  counselling: 'plan',
  office: 'plan',
  other: 'plan',
} as const satisfies Record<TieKind, Category>

const asResource: Partial<Record<TieKind, ResourceKind>> = {
  family: 'family',
  friend: 'network',
  neighbour: 'network',
  volunteer: 'network',
  community: 'network',
  counselling: 'network',
  office: 'network',
  other: 'network',
}

/**
 * As what kind of resource a tie can be taken into the plan; undefined where there is none of the same category: who
 * may see the resource must not learn of a doctor or an employer that way.
 */
export const resourceKindOf = (kind: TieKind): ResourceKind | undefined => asResource[kind]

/** Whether the plan can draw on a tie: it exists and gives something. */
export const canCarry = (tie: { strength: TieStrength; direction: TieDirection; endedOn: string | null }) =>
  tie.endedOn === null && tie.direction !== 'takes' && (tie.strength === 'strong' || tie.strength === 'weak')

/** Ties in the order of the map and of the list: by kind, within a kind as they came. */
export const inMapOrder = <Tie extends { kind: TieKind }>(ties: readonly Tie[]): Tie[] =>
  ties.toSorted((a, b) => tieKinds.indexOf(a.kind) - tieKinds.indexOf(b.kind))

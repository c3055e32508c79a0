import type { Category } from '../kernel/categories.ts'

/**
 * Under which category what is said of a life domain may be seen; codes are those of the reference list
 * `life_domains`. Health and the psychosocial situation are a need, never a diagnosis.
 */
export const categoryOfDomain = {
  AUFENTHALT: 'residence',
  ORIENTIERUNG: 'plan',
  ARBEIT: 'education_work',
  WOHNEN: 'housing',
  SCHULE: 'education_work',
  GESUNDHEIT: 'health_need',
  SPRACHE: 'language',
  BILDUNG: 'education_work',
  ANERKENNUNG: 'education_work',
  KITA: 'family',
  EXISTENZ: 'livelihood',
  FAMILIE: 'family',
  PSYCHOSOZIAL: 'health_need',
  FINANZEN: 'livelihood',
  TEILHABE: 'plan',
  EINBUERGERUNG: 'residence',
} as const satisfies Record<string, Category>

export type LifeDomain = keyof typeof categoryOfDomain
export const lifeDomains = Object.keys(categoryOfDomain) as LifeDomain[]

/** Whether a code is a life domain that can be assessed. */
export const isLifeDomain = (code: string): code is LifeDomain => Object.hasOwn(categoryOfDomain, code)

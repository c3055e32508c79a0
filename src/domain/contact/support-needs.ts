import type { Category } from '../kernel/categories.ts'

/**
 * What somebody needs to understand and to take part, as keys of facts with the category under which each may be seen.
 * What touches the body is a need in the category of health, never a diagnosis.
 */
export const supportNeeds = {
  'interpreter.needed': { category: 'language', kind: 'yes_no' },
  'interpreter.language': { category: 'language', kind: 'language' },
  'interpreter.sex': { category: 'language', kind: 'sex' },
  'interpreter.not_wanted': { category: 'language', kind: 'words' },
  'access.reading': { category: 'language', kind: 'yes_no' },
  'access.childcare': { category: 'family', kind: 'yes_no' },
  'access.wheelchair': { category: 'health_need', kind: 'yes_no' },
  'access.hearing': { category: 'health_need', kind: 'yes_no' },
  'access.sight': { category: 'health_need', kind: 'yes_no' },
  'access.health_need': { category: 'health_need', kind: 'words' },
} as const satisfies Record<string, { category: Category; kind: 'yes_no' | 'language' | 'sex' | 'words' }>

export type SupportKey = keyof typeof supportNeeds
export const supportKeys = Object.keys(supportNeeds) as SupportKey[]

/** Values of the keys that are chosen; language is a code of the list `languages`. */
export const yesNo = ['yes', 'no'] as const
export const interpreterSexes = ['female', 'male', 'any'] as const

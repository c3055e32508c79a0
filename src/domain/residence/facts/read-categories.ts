import type { Category } from '../../kernel/categories.ts'

/**
 * Categories in which the rules read: the facts, the birth date, the status history. Nobody who looks for the rules alone needs
 * more, and who may see what the rules say of somebody must be granted all of them.
 */
export const readCategories = [
  'identity',
  'residence',
  'livelihood',
  'language',
  'education_work',
  'housing',
  'family',
] as const satisfies readonly Category[]

/** Whether these categories cover everything that the rules read. */
export const coversWhatRulesRead = (granted: readonly Category[]): boolean =>
  readCategories.every((category) => granted.includes(category))

import type { Score } from '#domain/plan/goal/goal.ts'

/** The name of the field in which a level is described. */
export const levelField = {
  [-2]: 'level_minus_2',
  [-1]: 'level_minus_1',
  0: 'level_0',
  1: 'level_plus_1',
  2: 'level_plus_2',
} as const satisfies Record<Score, string>

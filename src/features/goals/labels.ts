import type { GoalEnd, GoalState, Score } from '#domain/plan/goal/goal.ts'
import { m } from '#platform/i18n/messages.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'

const states = {
  open: m.goals_state_open,
  reached: m.goals_state_reached,
  given_up: m.goals_state_given_up,
} as const satisfies Record<GoalState, () => string>

/** What became of a goal, in words. */
export const stateLabel = (state: GoalState | GoalEnd): string => states[state]()

/** How a badge shows it; the word says it too. */
export const stateBadge = {
  open: 'info',
  reached: 'success',
  given_up: 'neutral',
} as const satisfies Record<GoalState, BadgeKind>

const levels = {
  [-2]: m.goals_level_minus_2,
  [-1]: m.goals_level_minus_1,
  0: m.goals_level_0,
  1: m.goals_level_plus_1,
  2: m.goals_level_plus_2,
} as const satisfies Record<Score, () => string>

/** What a level of the scale means in general: less than expected, as expected, more. */
export const levelLabel = (score: Score): string => levels[score]()

/** A score with its sign: −2, 0, +1. */
export const signed = (score: number): string => (score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0')

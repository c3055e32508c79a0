import type { GoalProblem } from '#domain/plan/goal/goal-moves.ts'
import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'

/** A refused move as the form shows it; what somebody else did meanwhile is a conflict. */
export function goalRefusal(problem: GoalProblem, dayField: string, version: number): Refusal {
  const at = (field: string, words: string): Refusal => ({ kind: 'invalid', fields: { [field]: words } })
  const meanwhile = (message: string): Refusal => ({ kind: 'conflict', message, differences: [], version })
  switch (problem) {
    case 'not_open':
      return meanwhile(m.goals_not_open())
    case 'not_over':
      return meanwhile(m.goals_not_over())
    case 'in_future':
      return at(dayField, m.platform_date_future())
    case 'before_set':
      return at(dayField, m.goals_before_set())
    case 'before_rating':
      return at(dayField, m.goals_before_rating())
    case 'reason_missing':
      return at('reason', m.goals_reason_missing())
    case 'below_expected':
      return at('score', m.goals_below_expected())
  }
}

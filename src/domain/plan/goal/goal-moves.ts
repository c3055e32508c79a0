import { ok, refuse, type Result } from '../../kernel/result.ts'
import { expected, type GoalEnd, type GoalState, type Score } from './goal.ts'

/** A goal as its moves look at it; days are YYYY-MM-DD, `ratedOn` the last of them or null. */
export type GoalStanding = { state: GoalState; setOn: string; ratedOn: string | null }

/** Why a move is refused; the caller puts it into words. */
export type GoalProblem =
  | 'not_open'
  | 'not_over'
  | 'in_future'
  | 'before_set'
  | 'before_rating'
  | 'reason_missing'
  | 'below_expected'

function dayProblem(goal: GoalStanding, on: string, today: string): GoalProblem | null {
  if (on > today) return 'in_future'
  return on < goal.setOn ? 'before_set' : null
}

/** Decides that a goal is rated on a day; a day between earlier ratings is fine, one before the goal was set is not. */
export function decideRating(goal: GoalStanding, on: string, today: string): Result<null, GoalProblem> {
  if (goal.state !== 'open') return refuse('not_open')
  const problem = dayProblem(goal, on, today)
  return problem ? refuse(problem) : ok(null)
}

/**
 * Decides that a goal ends on a day with a last rating. Reached is what stands at least where it was expected; who gives
 * a goal up says why.
 */
export function decideEnd(
  goal: GoalStanding,
  end: { to: GoalEnd; on: string; score: Score; reason: string },
  today: string,
): Result<null, GoalProblem> {
  const rating = decideRating(goal, end.on, today)
  if (!rating.ok) return rating
  if (goal.ratedOn !== null && end.on < goal.ratedOn) return refuse('before_rating')
  if (end.to === 'reached' && end.score < expected) return refuse('below_expected')
  return end.to === 'given_up' && end.reason === '' ? refuse('reason_missing') : ok(null)
}

/** Decides that work on a goal that had ended goes on. */
export const decideReopening = (goal: GoalStanding): Result<null, GoalProblem> =>
  goal.state === 'open' ? refuse('not_over') : ok(null)

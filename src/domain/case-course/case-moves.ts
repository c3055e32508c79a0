import type { Result } from '../kernel/result.ts'
import { type CaseStatus, isEarlier, type WorkingPhase } from './case-phases.ts'

/** How a case stands: since when (YYYY-MM-DD) in its phase and status. */
export type CaseStanding = { status: CaseStatus; phase: string; since: string }

/** Why a move is refused; the caller puts it into words. */
export type MoveProblem =
  | 'not_open'
  | 'same_phase'
  | 'before_last'
  | 'in_future'
  | 'reason_missing'
  | 'wake_up_past'
  | 'not_paused'
  | 'not_closed'

const refused = (refusal: MoveProblem) => ({ ok: false, refusal }) as const

function dayProblem(standing: CaseStanding, on: string, today: string): MoveProblem | null {
  if (on > today) return 'in_future'
  return on < standing.since ? 'before_last' : null
}

/**
 * Decides that a case goes into another phase on a day. Only an open case moves; going back in the usual order needs a
 * reason, because it says that something has to be done anew.
 */
export function decidePhase(
  standing: CaseStanding,
  move: { phase: WorkingPhase; on: string; reason: string },
  today: string,
): Result<{ phase: WorkingPhase; on: string }, MoveProblem> {
  if (standing.status !== 'open') return refused('not_open')
  if (standing.phase === move.phase) return refused('same_phase')
  const problem = dayProblem(standing, move.on, today)
  if (problem) return refused(problem)
  if (isEarlier(move.phase, standing.phase) && move.reason === '') return refused('reason_missing')
  return { ok: true, value: { phase: move.phase, on: move.on } }
}

/** Decides that an open case rests until a later day; why it rests is said. */
export function decidePause(
  standing: CaseStanding,
  move: { wakeUpOn: string; reason: string },
  today: string,
): Result<{ wakeUpOn: string }, MoveProblem> {
  if (standing.status !== 'open') return refused('not_open')
  if (move.wakeUpOn <= today) return refused('wake_up_past')
  if (move.reason === '') return refused('reason_missing')
  return { ok: true, value: { wakeUpOn: move.wakeUpOn } }
}

/** Decides that a paused case is worked on again. */
export const decideResume = (standing: CaseStanding): Result<null, MoveProblem> =>
  standing.status === 'paused' ? { ok: true, value: null } : refused('not_paused')

/** Decides that a case ends on a day; what else stands in the way is asked of the closing guards. */
export function decideClosing(
  standing: CaseStanding,
  on: string,
  today: string,
): Result<{ on: string }, MoveProblem> {
  if (standing.status !== 'open' && standing.status !== 'paused') return refused('not_open')
  const problem = dayProblem(standing, on, today)
  return problem ? refused(problem) : { ok: true, value: { on } }
}

/** Decides that a closed case is taken up again, as a new episode that begins on a day. */
export function decideReopening(
  standing: CaseStanding,
  move: { on: string; reason: string },
  today: string,
): Result<{ on: string }, MoveProblem> {
  if (standing.status !== 'closed') return refused('not_closed')
  const problem = dayProblem(standing, move.on, today)
  if (problem) return refused(problem)
  if (move.reason === '') return refused('reason_missing')
  return { ok: true, value: { on: move.on } }
}

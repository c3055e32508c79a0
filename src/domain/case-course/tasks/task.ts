import { ok, refuse, type Result } from '../../kernel/result.ts'

/** What became of a task. */
export const taskStates = ['open', 'done', 'dropped'] as const
export type TaskState = (typeof taskStates)[number]

/** How a task ends: it is done, or for a reason not done any more. */
export const taskEnds = ['done', 'dropped'] as const satisfies readonly TaskState[]
export type TaskEnd = (typeof taskEnds)[number]

/** The most characters of a field. */
export const taskLimits = { title: 120, note: 1000, reason: 500 } as const

/** Why a move is refused; the caller puts it into words. */
export type TaskProblem = 'not_open' | 'is_open' | 'no_reason' | 'past'

/**
 * Decides that a task is changed: only an open one, and to no new day that is over. One that is overdue keeps its day.
 * @param days YYYY-MM-DD
 */
export function decideTaskChange(
  task: { state: TaskState; due: string },
  days: { due: string; today: string },
): Result<null, TaskProblem> {
  if (task.state !== 'open') return refuse('not_open')
  return days.due < days.today && days.due !== task.due ? refuse('past') : ok(null)
}

/** Decides that a task ends; whoever drops it says why. */
export function decideTaskEnd(state: TaskState, to: TaskEnd, reason: string): Result<null, TaskProblem> {
  if (state !== 'open') return refuse('not_open')
  return to === 'dropped' && reason.length < 2 ? refuse('no_reason') : ok(null)
}

/** Decides that the end of a task is taken back. */
export const decideTaskReturn = (state: TaskState): Result<null, TaskProblem> =>
  state === 'open' ? refuse('is_open') : ok(null)

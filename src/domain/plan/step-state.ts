import type { Result } from '../kernel/result.ts'

/** Where a step of the plan stands. */
export const stepStatuses = ['planned', 'started', 'finished', 'failed', 'skipped'] as const
export type StepStatus = (typeof stepStatuses)[number]

const next: Record<StepStatus, readonly StepStatus[]> = {
  planned: ['started', 'finished', 'failed', 'skipped'],
  started: ['finished', 'failed', 'skipped'],
  finished: [],
  failed: [],
  skipped: [],
}

/** States a step may go to from where it stands. */
export const nextStatuses = (status: StepStatus): readonly StepStatus[] => next[status]

/** Whether a step still asks somebody to act. */
export const isOpenStep = (status: StepStatus): boolean => next[status].length > 0

export type StepMove = {
  to: StepStatus
  on: string
  barrier: string | null
  otherOpenSteps: number
  hasFollowUp: boolean
}

/** Why a move of a step is refused; the caller puts it into words. */
export type StepMoveProblem = 'not_possible' | 'barrier_missing' | 'no_next_step' | 'in_future'

/**
 * Decides a move of a step. A failed step names its barrier; an open case keeps an open next step (invariant 5), so
 * the last one can only end together with a following one.
 * @param today YYYY-MM-DD
 */
export function decideStepMove(
  status: StepStatus,
  move: StepMove,
  today: string,
): Result<StepMove, StepMoveProblem> {
  const refuse = (refusal: StepMoveProblem) => ({ ok: false, refusal }) as const
  if (!next[status].includes(move.to)) return refuse('not_possible')
  if (move.on > today) return refuse('in_future')
  if (move.to === 'failed' && !move.barrier) return refuse('barrier_missing')
  if (!isOpenStep(move.to) && move.otherOpenSteps === 0 && !move.hasFollowUp) return refuse('no_next_step')
  return { ok: true, value: move }
}

/**
 * Whether a move may name what held the step up: it failed, or it is done later than it was due.
 * @param due YYYY-MM-DD; null: no day was named, so nothing is late
 */
export const asksForBarrier = (move: Pick<StepMove, 'to' | 'on'>, due: string | null): boolean =>
  move.to === 'failed' || (move.to === 'finished' && due !== null && move.on > due)

import type { Result } from '../kernel/result.ts'
import type { Lane } from './lanes.ts'
import { countsGap, type TransitionState } from './transition.ts'

/** Why a transition does not end so; the caller puts it into words. */
export type EndProblem = 'already_over' | 'not_paid' | 'not_acknowledged'

/**
 * Decides the end of a transition. It is settled only when the first payment (or the first day of cover) is known and
 * the receiving office confirmed that it took over; dropped at any time, because not every change happens.
 */
export function decideTransitionEnd(
  transition: {
    state: TransitionState
    lane: Lane
    firstPaymentOn: string | null
    acknowledgedOn: string | null
  },
  to: 'settled' | 'dropped',
): Result<TransitionState, EndProblem> {
  const refuse = (refusal: EndProblem) => ({ ok: false, refusal }) as const
  if (transition.state !== 'open') return refuse('already_over')
  if (to === 'dropped') return { ok: true, value: to }
  if (countsGap(transition.lane) && !transition.firstPaymentOn) return refuse('not_paid')
  if (!transition.acknowledgedOn) return refuse('not_acknowledged')
  return { ok: true, value: to }
}

import { gapFigures, type GapDates } from '../gap.ts'

/** Steps of a transition that the chain's log is told of, in the order in which they usually happen. */
export const transitionSteps = [
  'transition_begun',
  'transition_applied',
  'transition_granted',
  'transition_paid',
  'transition_acknowledged',
  'transition_gap_closed',
] as const
export type TransitionStep = (typeof transitionSteps)[number]

/** A step with the day on which it happened, YYYY-MM-DD. */
export type StepOn = { step: TransitionStep; on: string }

const unexpected = { oldEnds: null, newBegins: null, applyBy: null }

/**
 * Which steps of a transition happened, and when. A gap is closed by the first payment, where there was a day without
 * money that no bridge covered.
 * @param begunOn day on which the transition was recorded
 */
export function stepsOfTransition(
  known: GapDates & {
    appliedOn: string | null
    grantedOn: string | null
    acknowledgedOn: string | null
  },
  begunOn: string,
): StepOn[] {
  const paid = known.firstPaymentOn
  const gap = paid === null ? null : gapFigures(known, unexpected, paid).withoutMoney.days
  const days: Record<TransitionStep, string | null> = {
    transition_begun: begunOn,
    transition_applied: known.appliedOn,
    transition_granted: known.grantedOn,
    transition_paid: paid,
    transition_acknowledged: known.acknowledgedOn,
    transition_gap_closed: gap ? paid : null,
  }
  return transitionSteps.flatMap((step) => {
    const on = days[step]
    return on === null ? [] : [{ step, on }]
  })
}

/** What the log has to be told: steps that are new or on another day, and steps that did not happen after all. */
export function changedSteps(
  told: readonly { step: TransitionStep; on: string | null }[],
  now: readonly StepOn[],
): { happened: StepOn[]; takenBack: TransitionStep[] } {
  const before = new Map(told.map(({ step, on }) => [step, on]))
  const days = new Map(now.map(({ step, on }) => [step, on]))
  return {
    happened: now.filter(({ step, on }) => before.get(step) !== on),
    takenBack: told.flatMap(({ step, on }) => (on !== null && days.get(step) !== on ? [step] : [])),
  }
}

import { firstUnbridged, type GapDates } from '../gap.ts'
import { countsGap, type ExpectedDays } from '../transition.ts'
import { lastCoveredDay } from './warning-stages.ts'

/** Columns of the board by risk, what hurts most first. */
export const riskColumns = ['without_money', 'two_weeks', 'six_weeks', 'later', 'handed_over'] as const
export type RiskColumn = (typeof riskColumns)[number]

type Known = GapDates & { triggerOn: string; handedOverOn: string | null; acknowledgedOn: string | null }

/** First day that nothing covers by what is known: the day after the last one covered, or after the bridges over it. */
export const firstOpenDay = (known: Known, expected: ExpectedDays): string =>
  firstUnbridged(dayAfter(lastCoveredDay(known, expected)), known)

/**
 * Where an open transition stands on the board. Without money is only who is not paid yet in a lane of money or cover;
 * a hand-over does not hide that. Lanes without money move by the day on which the right ends.
 * @param today YYYY-MM-DD
 */
export function riskOf(known: Known, expected: ExpectedDays, today: string): RiskColumn {
  const begins = firstOpenDay(known, expected)
  const counts = countsGap(known.lane)
  if (counts && known.firstPaymentOn === null && begins <= today) return 'without_money'
  if (known.handedOverOn !== null || known.acknowledgedOn !== null) return 'handed_over'
  if (counts && known.firstPaymentOn !== null) return 'later'
  const within = (weeks: number) => begins <= Temporal.PlainDate.from(today).add({ weeks }).toString()
  return within(2) ? 'two_weeks' : within(6) ? 'six_weeks' : 'later'
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

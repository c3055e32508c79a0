import { countDays, dayNumber, daysBetween, spansWithout } from './day-spans.ts'
import { type ExpectedDays, countsGap } from './transition.ts'
import type { Lane } from './lanes.ts'

/** The dates of a transition from which its gap follows; YYYY-MM-DD or null where not known. */
export type GapDates = {
  lane: Lane
  lastPaidOn: string | null
  grantedFrom: string | null
  firstPaymentOn: string | null
  bridgeFrom: string | null
  bridgeUntil: string | null
  /** days bridged by name beside the transition; where they are not told, its own bridge alone counts */
  bridgesBeside?: readonly { from: string; until: string }[]
}

/** Uncovered days. `running` says that the count grows with every day; days are null where nothing can be said yet. */
export type GapFigure = { days: number | null; running: boolean }

/**
 * Three figures that are never mixed: `expected` follows from the rules, `withoutMoney` from payment to payment,
 * `withoutRight` after the grant, which may reach back. An uncovered day lies after the last day paid or covered and
 * before the first day granted or paid, without a named bridge.
 */
export type GapFigures = { expected: GapFigure; withoutMoney: GapFigure; withoutRight: GapFigure }

const notKnown: GapFigure = { days: null, running: false }

/**
 * The figures of one transition on a day.
 * @param today YYYY-MM-DD; a gap without payment yet is counted up to and including today
 */
export function gapFigures(dates: GapDates, expected: ExpectedDays, today: string): GapFigures {
  if (!countsGap(dates.lane)) return { expected: notKnown, withoutMoney: notKnown, withoutRight: notKnown }
  const between = (last: string | null, first: string | null) =>
    last === null || first === null ? null : uncoveredDays(last, first, dates)
  const lastPaid = dates.lastPaidOn
  const paid = dates.firstPaymentOn
  return {
    expected: { days: between(expected.oldEnds, expected.newBegins), running: false },
    withoutMoney: paid
      ? { days: between(lastPaid, paid), running: false }
      : { days: between(lastPaid, dayAfter(today)), running: lastPaid !== null && lastPaid < today },
    withoutRight: { days: between(lastPaid, dates.grantedFrom), running: false },
  }
}

/** Whether nobody was without money for a day ("lückenlos"); null while that is not known. */
export function isSeamless({ withoutMoney }: GapFigures): boolean | null {
  if (withoutMoney.days === null) return null
  if (withoutMoney.days > 0) return false
  return withoutMoney.running ? null : true
}

/** First day that may be without money: the day after the last one paid, or after the old right ends by the rules. */
export const gapBegins = (dates: Pick<GapDates, 'lastPaidOn'>, expected: ExpectedDays): string | null => {
  const last = dates.lastPaidOn ?? expected.oldEnds
  return last === null ? null : dayAfter(last)
}

/** How far ahead a coming gap is warned of, in days: time enough for an application and an advance. */
export const warningHorizon = 30

/** How a transition without a first payment stands on a day. */
export type GapWarning = 'running' | 'coming' | 'none'

/** What to warn of: days without money now (`running`), or from a day within the horizon on (`coming`). */
export function gapWarning(dates: GapDates, expected: ExpectedDays, today: string): GapWarning {
  const begins = countsGap(dates.lane) && !dates.firstPaymentOn ? gapBegins(dates, expected) : null
  if (begins === null) return 'none'
  if (begins <= today) return firstUnbridged(today, dates) > today ? 'coming' : 'running'
  const horizon = Temporal.PlainDate.from(today).add({ days: warningHorizon }).toString()
  return begins <= horizon ? 'coming' : 'none'
}

type Bridged = Pick<GapDates, 'bridgeFrom' | 'bridgeUntil' | 'bridgesBeside'>

/** All days that are bridged by name, by the transition itself and beside it. */
function bridgesOf({ bridgeFrom, bridgeUntil, bridgesBeside = [] }: Bridged) {
  const own = bridgeFrom !== null && bridgeUntil !== null ? [{ from: bridgeFrom, until: bridgeUntil }] : []
  return [...own, ...bridgesBeside]
}

/**
 * The first day from `day` on that no bridge covers; bridges that follow one another without a day between carry on.
 * @param day YYYY-MM-DD
 */
export function firstUnbridged(day: string, dates: Bridged): string {
  const over = bridgesOf(dates).find(({ from, until }) => from <= day && day <= until)
  return over ? firstUnbridged(dayAfter(over.until), dates) : day
}

/** Days strictly between the two, less those that are bridged. */
function uncoveredDays(last: string, first: string, dates: Bridged) {
  const bridged = bridgesOf(dates).map(({ from, until }) => ({
    from: dayNumber(from),
    until: dayNumber(until),
  }))
  return countDays(spansWithout(daysBetween(last, first), bridged))
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

import { dayNumber } from '../day-spans.ts'
import type { ExpectedDays } from '../transition.ts'
import { lastCoveredDay } from './warning-stages.ts'

/** What happens on a day of the calendar of transitions. */
export const dayKinds = ['right_ends', 'application_due', 'bridge_ends'] as const
export type DayKind = (typeof dayKinds)[number]

/** The days of one open transition that a calendar shows; YYYY-MM-DD, earliest first. */
export function daysAhead(
  known: {
    triggerOn: string
    lastPaidOn: string | null
    appliedOn: string | null
    firstPaymentOn: string | null
    bridgeUntil: string | null
  },
  expected: ExpectedDays,
): { on: string; kind: DayKind }[] {
  const days: { on: string; kind: DayKind }[] = [{ on: lastCoveredDay(known, expected), kind: 'right_ends' }]
  if (expected.applyBy !== null && known.appliedOn === null)
    days.push({ on: expected.applyBy, kind: 'application_due' })
  if (known.bridgeUntil !== null && known.firstPaymentOn === null)
    days.push({ on: known.bridgeUntil, kind: 'bridge_ends' })
  return days.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The weeks that show a month, each from Monday to Sunday as YYYY-MM-DD. */
export function weeksOfMonth(month: string): string[][] {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const monday = first.subtract({ days: first.dayOfWeek - 1 })
  const weeks = Math.ceil((dayNumber(last.toString()) - dayNumber(monday.toString()) + 1) / 7)
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => monday.add({ days: week * 7 + day }).toString()),
  )
}

import type { Trigger } from '../triggers.ts'
import type { DaySource } from '../catalogue/trigger-day.ts'
import type { Lane, Rechtskreis } from '../lanes.ts'

/** What is kept of a person from which triggers and their days follow; null where nothing is known or shared. */
export type KnownPerson = {
  /** YYYY-MM-DD, or only YYYY-MM or YYYY */
  birthDate: string | null
  /** as the birth date */
  entryDate: string | null
  /** the residence title that ends: its last day, what its end is called, and where it stands */
  titleEnd: { until: string; trigger: Trigger; from: 'title' | 'axis' } | null
  periods: readonly { lane: Lane; rechtskreis: Rechtskreis; from: string; until: string | null }[]
}

/** The first day a date that is known only in part may mean. */
export const earliestDay = (partial: string): string => `${partial}-01-01`.slice(0, 10)

/** The last day it may mean. */
export function latestDay(partial: string): string {
  if (partial.length === 10) return partial
  const month = Temporal.PlainYearMonth.from(partial.length === 4 ? `${partial}-12` : partial)
  return month.toPlainDate({ day: month.daysInMonth }).toString()
}

/** The whole days among what is known, by what they are; a date known only in part is none. */
export function knownDays({
  birthDate,
  entryDate,
  titleEnd,
}: KnownPerson): Partial<Record<DaySource, string>> {
  const days = { birth_date: birthDate, entry_date: entryDate, title_until: titleEnd?.until }
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day?.length === 10))
}

/** What runs for the person on a day. */
export const runningOn = ({ periods }: KnownPerson, day: string) =>
  periods.filter(({ from, until }) => from <= day && (until === null || day <= until))

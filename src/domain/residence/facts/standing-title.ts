import { type DaySpan, spansWithout } from '../../rechtskreis/day-spans.ts'
import { dayNumber, isoDay } from '../day-number.ts'
import type { StatusSegment } from './residence-facts.ts'

/** A residence title as it was recorded: its status (kind and norm), since when it is known, its last day if it has one. */
export type StandingTitle = { status: string; knownSince: string; until: string | null }

/** Later than any day of a title. */
const never = dayNumber('9999-12-31')!

/**
 * The days that a standing title adds to the status history: from the day on which it was known, as far as the history
 * says nothing for them. When it began is not known, nor what followed it.
 */
export function segmentsOfTitle(
  history: readonly StatusSegment[],
  { status, knownSince, until }: StandingTitle,
): StatusSegment[] {
  const spanOf = (from: string, to: string | null): DaySpan => ({
    from: dayNumber(from)!,
    until: to === null ? never : dayNumber(to)!,
  })
  const [kind = '', basis = ''] = status.split(' ')
  const told = history.map(({ from, to }) => spanOf(from, to))
  return spansWithout([spanOf(knownSince, until)], told).map((span) => ({
    from: isoDay(span.from),
    to: span.until === never ? null : isoDay(span.until),
    kind,
    basis,
    isAtLeast: true,
  }))
}

/**
 * The status that each residence title means, by the code of the title. A title that several statuses name says none of
 * them: it stays unknown.
 * @param statuses by code, with the titles that mean them
 */
export function statusByTitle(
  statuses: ReadonlyMap<string, { titles?: readonly string[] }>,
): Map<string, string> {
  const named = [...statuses].flatMap(([status, { titles }]) =>
    (titles ?? []).map((title) => ({ title, status })),
  )
  const byTitle = Map.groupBy(named, ({ title }) => title)
  return new Map(
    [...byTitle].flatMap(([title, all]) => (all.length === 1 ? [[title, all[0]!.status] as const] : [])),
  )
}

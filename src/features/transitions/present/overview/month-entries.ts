import type { DayKind } from '#domain/rechtskreis/warning/days-ahead.ts'
import type { WatchedRow } from './my-rows.server.ts'

/** What a day of the calendar shows of a transition. */
export type MonthEntry = { on: string; kind: DayKind; person: string | null; change: string; to: string }

/** The days of a month (YYYY-MM) on which something ends or is due, earliest first. */
export const entriesOfMonth = (
  rows: readonly Pick<WatchedRow, 'days' | 'person' | 'change' | 'caseRef' | 'ref'>[],
  month: string,
): MonthEntry[] =>
  rows
    .flatMap(({ days, person, change, caseRef, ref }) =>
      days
        .filter(({ on }) => on.startsWith(month))
        .map(({ on, kind }) => ({
          on,
          kind,
          person,
          change,
          to: `/faelle/${caseRef}/uebergaenge/${ref}`,
        })),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

import type { Category } from '#domain/kernel/categories.ts'
import type { Lane, Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { Period } from '#features/persons/index.ts'

/** What another feature says is ahead of a person: a hint, never a period. Days YYYY-MM-DD. */
export type AheadHint = {
  ref: string
  lane: Lane
  title: string
  /** by which norm */
  citation: string
  /** where the hint is reasoned */
  to: string
  /** possible today already */
  isOpen: boolean
  /** first day on which it may be reached, if that is to come */
  earliest: string | null
  /** first day on which it is shut */
  closesOn: string | null
}

/** What another feature has on record for a lane and keeps itself; days YYYY-MM-DD, `until` the last one. */
export type StatusOnAxis = {
  ref: string
  personId: string
  lane: Lane
  /** null where it belongs to none that is known */
  rechtskreis: Rechtskreis | null
  words: string
  from: string
  until: string | null
  certainty: Period['certainty']
  /** where it is shown and corrected */
  to: string
}

/** A feature that knows of days on the axis of a person which this one does not keep. */
export type AxisSource = {
  category: Category
  /** what it has on record of all persons of the case: as it stands, or as it was known on an earlier day */
  recorded: (
    trx: Trx,
    entered: Entered,
    openCase: OpenCase,
    asOf: { day: string; earlier: boolean },
  ) => Promise<StatusOnAxis[]>
  /** what is ahead of the person on a day, what comes first standing first */
  ahead: (
    trx: Trx,
    entered: Entered,
    openCase: OpenCase,
    of: { personIds: readonly string[]; day: string },
  ) => Promise<AheadHint[]>
}

let sources: readonly AxisSource[] = []

/** Called once at the start with what all features know of the axis. */
export function useAxisSources(all: readonly AxisSource[]): void {
  sources = all
}

/** The sources that the grant of the open case covers. Any other is not asked at all. */
export const sourcesFor = ({ categories }: Pick<OpenCase, 'categories'>): AxisSource[] =>
  sources.filter(({ category }) => categories.includes(category))

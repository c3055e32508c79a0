import type { Category } from '#domain/kernel/categories.ts'
import type { Lane } from '#domain/rechtskreis/lanes.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'

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

/** A feature that knows of days on the axis of a person which this one does not keep. */
export type AxisSource = {
  category: Category
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

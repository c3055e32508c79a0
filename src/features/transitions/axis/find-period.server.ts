import type { Refusal } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { personHeads, type RecordedPeriod, recordedPeriods } from '#features/persons/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { standingNow, type StandingNow } from './standing-now.ts'

export type FoundPeriod = StandingNow<RecordedPeriod>

/** The period of the open case that an address names, as it stands by now; undefined where there is none. */
export const findPeriod = async (trx: Trx, entered: Entered, ref: string): Promise<FoundPeriod | undefined> =>
  standingNow(await recordedPeriods(trx, entered), ref)

/** Where the axis of the person of a period stands. */
export async function axisOf(trx: Trx, entered: Entered, caseRef: string, personId: string): Promise<string> {
  const person = (await personHeads(trx, entered)).find(({ ids }) => ids.includes(personId))
  return `/faelle/${caseRef}/zeitachse${person ? `?person=${person.ref}` : ''}`
}

const day = (value: string | null | undefined) => (value ? formatDay(value, getLocale()) : '')

/** Somebody corrected or ended the period meanwhile: both states of its days. */
export const periodConflict = (
  { row, version }: FoundPeriod,
  mine: { from?: string; until: string | null },
): Refusal => ({
  kind: 'conflict',
  message: m.transitions_axis_changed_meanwhile(),
  version,
  differences: [
    ...(mine.from === undefined
      ? []
      : [{ field: m.transitions_from(), mine: day(mine.from), theirs: day(row.from) }]),
    { field: m.transitions_last_day(), mine: day(mine.until), theirs: day(row.until) },
  ],
})

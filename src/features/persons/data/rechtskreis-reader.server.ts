import { sql } from 'kysely'
import type { Lane, Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { PeriodEvidence } from '#domain/rechtskreis/axis/period.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { knownAtEndOf } from './known-at-end-of.ts'
import type { PersonsTables, Source } from './tables.ts'

export type Period = {
  id: string
  personId: string
  ref: string
  lane: Lane
  rechtskreis: Rechtskreis
  from: string
  until: string | null
  officeId: string | null
  certainty: Source
  note: string
  evidenceKind: PeriodEvidence | null
  evidence: string
  correction: string
  recordedAt: Date
}

/** A period as it was recorded once; `supersededBy` is the row that took its place, null while it stands. */
export type RecordedPeriod = Period & { recordedBy: string; supersededBy: string | null }

const periods = (trx: Trx, entered: Entered) =>
  tablesOf<PersonsTables>(trx)
    .selectFrom('rechtskreis_period')
    .select(['id', 'person_id as personId', 'ref', 'lane', 'rechtskreis'])
    .select(['office_id as officeId', 'certainty', 'note'])
    .select(['evidence_kind as evidenceKind', 'evidence', 'correction', 'recorded_at as recordedAt'])
    .select([sql<string>`lower(valid)`.as('from'), sql<string | null>`upper(valid) - 1`.as('until')])
    .where('site_id', '=', entered.siteId)
    .orderBy(sql`lower(valid)`)

/** The standing periods of the open case's persons, by beginning. */
export const standingPeriods = (trx: Trx, entered: Entered): Promise<Period[]> =>
  periods(trx, entered).where('superseded_by', 'is', null).execute()

/** Every row that was recorded of the open case's persons, those that were superseded included, oldest first. */
export const recordedPeriods = (trx: Trx, entered: Entered): Promise<RecordedPeriod[]> =>
  periods(trx, entered)
    .select(['recorded_by as recordedBy', 'superseded_by as supersededBy'])
    .clearOrderBy()
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

/**
 * The periods as they were known at the end of a day, by beginning.
 * @param day YYYY-MM-DD, in the time of Berlin
 */
export async function periodsKnownOn(trx: Trx, entered: Entered, day: string): Promise<Period[]> {
  const known = knownAtEndOf(await recordedPeriods(trx, entered), day)
  return known.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

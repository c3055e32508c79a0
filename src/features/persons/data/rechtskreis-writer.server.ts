import { categoryOfLane, laneOfRechtskreis, type Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PersonsTables, Source } from './tables.ts'

export type NewPeriod = {
  personId: string
  rechtskreis: Rechtskreis
  from: string
  until: string | null
  officeId: string | null
  certainty: Source
  note: string
}

/** Stores a period of a Rechtskreis; `until` is the last day, or null while it runs. */
export async function insertPeriod(trx: Trx, entered: Entered, period: NewPeriod): Promise<{ id: string }> {
  const lane = laneOfRechtskreis[period.rechtskreis]
  return tablesOf<PersonsTables>(trx)
    .insertInto('rechtskreis_period')
    .values({
      site_id: entered.siteId,
      person_id: period.personId,
      category: categoryOfLane[lane],
      lane,
      rechtskreis: period.rechtskreis,
      valid: period.until ? `[${period.from},${period.until}]` : `[${period.from},)`,
      office_id: period.officeId,
      certainty: period.certainty,
      note: period.note,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Ends a running period on a last day: a new row takes the place of the old one, which stays readable. */
export async function endPeriod(
  trx: Trx,
  entered: Entered,
  period: NewPeriod & { id: string },
  until: string,
): Promise<void> {
  const { id } = await insertPeriod(trx, entered, { ...period, until })
  await tablesOf<PersonsTables>(trx)
    .updateTable('rechtskreis_period')
    .set({ superseded_by: id })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', period.id)
    .where('superseded_by', 'is', null)
    .execute()
}

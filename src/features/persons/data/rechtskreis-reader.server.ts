import { sql } from 'kysely'
import type { Lane, Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
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
}

/** The standing periods of the open case's persons, by lane and beginning. */
export const standingPeriods = (trx: Trx, entered: Entered): Promise<Period[]> =>
  tablesOf<PersonsTables>(trx)
    .selectFrom('rechtskreis_period')
    .select(['id', 'person_id as personId', 'ref', 'lane', 'rechtskreis'])
    .select(['office_id as officeId', 'certainty', 'note'])
    .select([sql<string>`lower(valid)`.as('from'), sql<string | null>`upper(valid) - 1`.as('until')])
    .where('site_id', '=', entered.siteId)
    .where('superseded_by', 'is', null)
    .orderBy(sql`lower(valid)`)
    .execute()

import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

export type Unit = { id: string; ref: string; organisationId: string; name: string; version: number }

const units = (trx: Trx, entered: Entered) =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('unit')
    .select(['id', 'ref', 'organisation_id as organisationId', 'name', 'version'])
    .where('site_id', '=', entered.siteId)

/** The parts of an organisation, by name. */
export const unitsOf = (trx: Trx, entered: Entered, organisationId: string): Promise<Unit[]> =>
  units(trx, entered)
    .where('organisation_id', '=', organisationId)
    .orderBy(sql`name collate app.de`)
    .execute()

/** All parts of the site's organisations, by name. */
export const allUnits = (trx: Trx, entered: Entered): Promise<Unit[]> =>
  units(trx, entered)
    .orderBy(sql`name collate app.de`)
    .execute()

/** The part with this outside reference. */
export const findUnit = (trx: Trx, entered: Entered, ref: string): Promise<Unit | undefined> =>
  units(trx, entered).where('ref', '=', ref).executeTakeFirst()

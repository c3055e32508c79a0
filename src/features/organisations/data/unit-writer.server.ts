import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

/** Stores a new part of an organisation. */
export const insertUnit = (
  trx: Trx,
  entered: Entered,
  organisationId: string,
  name: string,
): Promise<{ id: string }> =>
  tablesOf<OrganisationsTables>(trx)
    .insertInto('unit')
    .values({ site_id: entered.siteId, organisation_id: organisationId, name })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Renames a part if it still has the version that was seen; false where somebody was faster. */
export async function renameUnit(
  trx: Trx,
  entered: Entered,
  id: string,
  seenVersion: number,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<OrganisationsTables>(trx)
    .updateTable('unit')
    .set({ name, version: seenVersion + 1 })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

export type OrganisationWords = { name: string; kind: string }

/** Stores a new organisation of the site. */
export const insertOrganisation = (
  trx: Trx,
  entered: Entered,
  words: OrganisationWords,
): Promise<{ id: string; ref: string }> =>
  tablesOf<OrganisationsTables>(trx)
    .insertInto('organisation')
    .values({ site_id: entered.siteId, ...words, closed_on: null })
    .returning(['id', 'ref'])
    .executeTakeFirstOrThrow()

/** Changes an organisation if it still has the version that was seen; false where somebody was faster. */
export async function updateOrganisation(
  trx: Trx,
  entered: Entered,
  id: string,
  seenVersion: number,
  change: OrganisationWords | { closed_on: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<OrganisationsTables>(trx)
    .updateTable('organisation')
    .set({ ...change, version: seenVersion + 1 })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

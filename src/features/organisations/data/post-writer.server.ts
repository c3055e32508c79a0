import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables, PostTable } from './tables.ts'

export type PostWords = { title: string; funding_module: PostTable['funding_module']; fte: string }

/** Stores a new post of the site; what it refers to is recorded afterwards. */
export const insertPost = (
  trx: Trx,
  entered: Entered,
  words: PostWords,
): Promise<{ id: string; ref: string }> =>
  tablesOf<OrganisationsTables>(trx)
    .insertInto('post')
    .values({ site_id: entered.siteId, ...words })
    .returning(['id', 'ref'])
    .executeTakeFirstOrThrow()

/** Changes a post if it still has the version that was seen; false where somebody was faster. */
export async function updatePost(
  trx: Trx,
  entered: Entered,
  id: string,
  seenVersion: number,
  words: PostWords,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<OrganisationsTables>(trx)
    .updateTable('post')
    .set({ ...words, version: seenVersion + 1 })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

import { targetOf, type Reference } from '#domain/organisation/post-reference.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

/** Stores a reference under an id; false where one that stands is in its way by now. */
export async function insertReference(
  trx: Trx,
  entered: Entered,
  id: string,
  postId: string,
  reference: Reference,
): Promise<boolean> {
  const sort = targetOf(reference.kind)
  const written = await tablesOf<OrganisationsTables>(trx)
    .insertInto('post_reference')
    .values({
      site_id: entered.siteId,
      id,
      post_id: postId,
      kind: reference.kind,
      organisation_id: sort === 'organisation' ? reference.target : null,
      unit_id: sort === 'unit' ? reference.target : null,
      municipality_code: sort === 'municipality' ? reference.target : null,
      valid: `[${reference.from},${reference.until === null ? ')' : `${reference.until}]`}`,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Marks that another row stands in place of a reference; false where somebody was faster. Nothing else changes. */
export async function supersedeReference(
  trx: Trx,
  entered: Entered,
  id: string,
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<OrganisationsTables>(trx)
    .updateTable('post_reference')
    .set({ superseded_by: by })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .where('superseded_by', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

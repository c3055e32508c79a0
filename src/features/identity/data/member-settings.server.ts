import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { IdentityTables } from './tables.ts'

/** Whether single keys do something for the caller; they do until somebody switches them off. */
export async function singleKeysOn(trx: Trx, entered: Entered): Promise<boolean> {
  const setting = await tablesOf<IdentityTables>(trx)
    .selectFrom('member_setting')
    .select('single_keys')
    .where('site_id', '=', entered.siteId)
    .where('membership_id', '=', entered.membershipId)
    .executeTakeFirst()
  return setting?.single_keys ?? true
}

/** Keeps it for the caller's membership. */
export async function keepSingleKeys(trx: Trx, entered: Entered, on: boolean): Promise<void> {
  await tablesOf<IdentityTables>(trx)
    .insertInto('member_setting')
    .values({ site_id: entered.siteId, membership_id: entered.membershipId, single_keys: on })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'membership_id']).doUpdateSet({ single_keys: on, changed_at: new Date() }),
    )
    .execute()
}

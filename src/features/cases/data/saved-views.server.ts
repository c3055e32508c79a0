import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CasesTables } from './tables.ts'

export type SavedView = { ref: string; title: string; query: string; version: number }

/** The caller's saved views of the list of cases, by name. */
export const savedViews = (trx: Trx, entered: Entered): Promise<SavedView[]> =>
  tablesOf<CasesTables>(trx)
    .selectFrom('saved_view')
    .select(['ref', 'title', 'query', 'version'])
    .where('site_id', '=', entered.siteId)
    .where('membership_id', '=', entered.membershipId)
    .orderBy(sql`title collate app.de`)
    .execute()

/** Saves a view in the first free place; false where all twenty are taken or the name is. */
export async function saveView(
  trx: Trx,
  entered: Entered,
  view: { title: string; query: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into app.saved_view (site_id, membership_id, place, title, query)
    select app.site_id(), app.membership_id(), free, ${view.title}, ${view.query}
    from generate_series(1, 20) free
    where not exists (select from app.saved_view v
      where v.site_id = app.site_id() and v.membership_id = app.membership_id() and v.place = free)
    order by free limit 1
    on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

/** Holds the caller's views until the transaction ends, so that two who rename them at once follow one another. */
export async function holdViews(trx: Trx, entered: Entered): Promise<void> {
  await sql`
    select from app.saved_view v where v.site_id = ${entered.siteId} and v.membership_id = ${entered.membershipId}
    order by v.ref for update`.execute(trx)
}

/** Gives one of the caller's views another name; false where somebody was faster, here or with that name. */
export async function renameView(
  trx: Trx,
  entered: Entered,
  view: { ref: string; version: number; title: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update app.saved_view v set title = ${view.title}, version = v.version + 1
    where v.site_id = ${entered.siteId} and v.membership_id = ${entered.membershipId} and v.ref = ${view.ref} and v.version = ${view.version}
      and not exists (select from app.saved_view o where o.site_id = v.site_id and o.membership_id = v.membership_id
        and o.ref <> v.ref and o.title = ${view.title})`.execute(trx)
  return numAffectedRows === 1n
}

/** Takes one of the caller's views away; false where it is not there. */
export async function removeView(trx: Trx, entered: Entered, ref: string): Promise<boolean> {
  const { numDeletedRows } = await tablesOf<CasesTables>(trx)
    .deleteFrom('saved_view')
    .where('site_id', '=', entered.siteId)
    .where('membership_id', '=', entered.membershipId)
    .where('ref', '=', ref)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

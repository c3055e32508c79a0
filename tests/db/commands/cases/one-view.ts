import type pg from 'pg'
import type { Member } from '../../../support/database-world.ts'

/** A saved view and the settings of the member; one of each, however many of its cases are filled. */
export async function keepOneView(client: pg.Client, { site, membership }: Member): Promise<void> {
  await client.query(
    `insert into app.saved_view (site_id, membership_id, place, title, query) values ($1, $2, 1, 'A view', 'a')
     on conflict do nothing`,
    [site, membership],
  )
  await client.query(
    `insert into app.bulk_act (site_id, membership_id) select $1, $2
     where not exists (select from app.bulk_act where membership_id = $2)`,
    [site, membership],
  )
  await client.query(
    `insert into app.member_setting (site_id, membership_id, single_keys) values ($1, $2, false) on conflict do nothing`,
    [site, membership],
  )
}

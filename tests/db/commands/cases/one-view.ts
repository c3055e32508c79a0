import type pg from 'pg'
import type { Member } from '../../../support/database-world.ts'

/** A saved view of the member; one, however many of its cases are filled. */
export async function keepOneView(client: pg.Client, { site, membership }: Member): Promise<void> {
  await client.query(
    `insert into app.saved_view (site_id, membership_id, place, title, query) values ($1, $2, 1, 'A view', 'a')
     on conflict do nothing`,
    [site, membership],
  )
}

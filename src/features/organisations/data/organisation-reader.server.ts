import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

export type Organisation = { id: string; ref: string; name: string; kind: string }

/** The organisations of the site that are not closed, by name. */
export const openOrganisations = (trx: Trx, entered: Entered): Promise<Organisation[]> =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('organisation')
    .select(['id', 'ref', 'name', 'kind'])
    .where('site_id', '=', entered.siteId)
    .where('closed_on', 'is', null)
    .orderBy(sql`name collate app.de`)
    .execute()

/** The organisation with this outside reference, in the caller's site. */
export const findOrganisation = (
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<Organisation | undefined> =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('organisation')
    .select(['id', 'ref', 'name', 'kind'])
    .where('site_id', '=', entered.siteId)
    .where('ref', '=', ref)
    .executeTakeFirst()

/** Names of organisations by id, for reading. */
export async function organisationNames(trx: Trx, entered: Entered): Promise<Map<string, string>> {
  const rows = await tablesOf<OrganisationsTables>(trx)
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('site_id', '=', entered.siteId)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Titles of memberships by id: who did something, as the offices call the post. */
export async function membershipTitles(trx: Trx, entered: Entered): Promise<Map<string, string>> {
  const rows = await tablesOf<OrganisationsTables>(trx)
    .selectFrom('membership')
    .select(['id', 'title'])
    .where('site_id', '=', entered.siteId)
    .execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

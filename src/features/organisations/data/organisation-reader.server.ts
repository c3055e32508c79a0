import type { Role } from '#domain/kernel/roles.ts'
import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

export type Organisation = {
  id: string
  ref: string
  name: string
  kind: string
  /** First day on which it no longer exists. */
  closedOn: string | null
  version: number
}

const columns = ['id', 'ref', 'name', 'kind', 'closed_on as closedOn', 'version'] as const
const isOpen = sql<boolean>`(closed_on is null or closed_on > app.today())`

const organisations = (trx: Trx, entered: Entered) =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('organisation')
    .select(columns)
    .where('site_id', '=', entered.siteId)

/** The organisations of the site that are not closed today, by name. */
export const openOrganisations = (trx: Trx, entered: Entered): Promise<Organisation[]> =>
  organisations(trx, entered)
    .where(isOpen)
    .orderBy(sql`name collate app.de`)
    .execute()

export type OrganisationView = {
  closed: boolean
  /** Codes of the kinds in the order in which they are wanted; null orders by name alone. */
  kinds: string[] | null
  page: number
  perPage: number
}

/** One page of the open or of the closed organisations, and how many there are. */
export async function organisationList(
  trx: Trx,
  entered: Entered,
  view: OrganisationView,
): Promise<{ rows: Organisation[]; total: number }> {
  const rows = await organisations(trx, entered)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(isOpen, '=', !view.closed)
    .$if(view.kinds !== null, (query) => query.orderBy(sql`array_position(${view.kinds}::text[], kind)`))
    .orderBy(sql`name collate app.de`)
    .limit(view.perPage)
    .offset((view.page - 1) * view.perPage)
    .execute()
  return { rows, total: rows[0]?.total ?? 0 }
}

/** The organisation with this outside reference, in the caller's site. */
export const findOrganisation = (
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<Organisation | undefined> => organisations(trx, entered).where('ref', '=', ref).executeTakeFirst()

/** The same, held until the end of the transaction: nobody closes it, or nobody begins to use it, meanwhile. */
export const holdOrganisation = (
  trx: Trx,
  entered: Entered,
  ref: string,
  holdFor: 'use' | 'closing',
): Promise<Organisation | undefined> =>
  organisations(trx, entered)
    .where('ref', '=', ref)
    .$if(holdFor === 'use', (query) => query.forShare())
    .$if(holdFor === 'closing', (query) => query.forUpdate())
    .executeTakeFirst()

/** The organisation with this id, held for use. */
export const holdOrganisationById = (
  trx: Trx,
  entered: Entered,
  id: string,
): Promise<Organisation | undefined> =>
  organisations(trx, entered).where('id', '=', id).forShare().executeTakeFirst()

/** All that are open today, held for use like one of them. */
export const holdOrganisations = (trx: Trx, entered: Entered): Promise<Organisation[]> =>
  organisations(trx, entered).where(isOpen).forShare().execute()

/** Whether another open organisation of the site bears this name. */
export async function isNameTaken(
  trx: Trx,
  entered: Entered,
  name: string,
  but: string | null,
): Promise<boolean> {
  const other = await organisations(trx, entered)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where(isOpen)
    .$if(but !== null, (query) => query.where('id', '<>', but!))
    .executeTakeFirst()
  return other !== undefined
}

/** Names of organisations by id, for reading. */
export async function organisationNames(trx: Trx, entered: Entered): Promise<Map<string, string>> {
  const rows = await tablesOf<OrganisationsTables>(trx)
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('site_id', '=', entered.siteId)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Outside references of organisations by id. */
export async function organisationRefs(trx: Trx, entered: Entered): Promise<Map<string, string>> {
  const rows = await organisations(trx, entered).execute()
  return new Map(rows.map((row) => [row.id, row.ref]))
}

/** Running memberships of some roles, by title: who can be asked for something. */
export const membersOfRoles = (trx: Trx, entered: Entered, roles: readonly Role[]) =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('membership')
    .select(['ref', 'title', 'role'])
    .where('site_id', '=', entered.siteId)
    .where('role', 'in', roles)
    .where('ended_at', 'is', null)
    .orderBy('title')
    .execute()

/** Titles of memberships by id: who did something, as the offices call the post. */
export async function membershipTitles(trx: Trx, entered: Entered): Promise<Map<string, string>> {
  const rows = await tablesOf<OrganisationsTables>(trx)
    .selectFrom('membership')
    .select(['id', 'title'])
    .where('site_id', '=', entered.siteId)
    .execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

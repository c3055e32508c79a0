import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

/** Colleagues of the same organisation who can stand in. */
export const possibleDeputies = (trx: Trx, entered: Entered) =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('membership')
    .select(['ref', 'title'])
    .where('site_id', '=', entered.siteId)
    .where('organisation_id', '=', entered.organisationId)
    .where('role', '=', 'case_manager')
    .where('id', '<>', entered.membershipId)
    .where('ended_at', 'is', null)
    .orderBy('title')
    .execute()

export type Deputyship = { ref: string; absentId: string; deputyId: string; validUntil: string }

/** Running deputyships in which the caller is absent or deputy. */
export const runningDeputyships = (trx: Trx, entered: Entered): Promise<Deputyship[]> =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('deputyship')
    .select(['ref', 'absent_membership_id as absentId', 'deputy_membership_id as deputyId', 'valid_until as validUntil'])
    .where('site_id', '=', entered.siteId)
    .where('ended_at', 'is', null)
    .where('valid_until', '>=', sql<string>`app.today()`)
    .where((is) => is.or([is('absent_membership_id', '=', entered.membershipId), is('deputy_membership_id', '=', entered.membershipId)]))
    .execute()

/** What the database answers to a wish about a deputyship. */
export type DeputyAnswer = 'done' | 'role' | 'past' | 'unknown' | 'running'

/** Begins a deputyship for the caller's own cases. */
export async function beginDeputyship(trx: Trx, deputyRef: string, until: string): Promise<DeputyAnswer> {
  const { rows } = await sql<{ answer: DeputyAnswer }>`select gate.begin_deputyship(${deputyRef}::uuid, ${until}::date) as answer`.execute(trx)
  return rows[0]!.answer
}

/** Ends a deputyship; access, list lines and due items of the deputy end with it. */
export async function endDeputyship(trx: Trx, ref: string): Promise<DeputyAnswer> {
  const { rows } = await sql<{ answer: DeputyAnswer }>`select gate.end_deputyship(${ref}::uuid) as answer`.execute(trx)
  return rows[0]!.answer
}

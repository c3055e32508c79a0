import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

/** Case managers of the same organisation: who can stand in, and to whom cases can be handed over. */
export const colleagues = (trx: Trx, entered: Entered) =>
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
    .select([
      'ref',
      'absent_membership_id as absentId',
      'deputy_membership_id as deputyId',
      'valid_until as validUntil',
    ])
    .where('site_id', '=', entered.siteId)
    .where('ended_at', 'is', null)
    .where('valid_until', '>=', sql<string>`app.today()`)
    .where((is) =>
      is.or([
        is('absent_membership_id', '=', entered.membershipId),
        is('deputy_membership_id', '=', entered.membershipId),
      ]),
    )
    .execute()

import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AuditTables } from './tables.ts'

export type LogFilter = { action: string | null; refusedOnly: boolean; page: number; perPage: number }

/** Entries of the site's log, newest first. Ids and codes only; the database gives them to the data protection officer. */
export const logEntries = (trx: Trx, entered: Entered, filter: LogFilter) =>
  tablesOf<AuditTables>(trx)
    .selectFrom('audit_entry')
    .select([
      'id',
      'recorded_at as recordedAt',
      'membership_id as membershipId',
      'acting_role as actingRole',
      'action',
      'part',
      'outcome',
    ])
    .where('site_id', '=', entered.siteId)
    .$if(filter.action !== null, (query) => query.where('action', '=', filter.action!))
    .$if(filter.refusedOnly, (query) => query.where('outcome', '=', 'refused'))
    .orderBy('recorded_at', 'desc')
    .limit(filter.perPage + 1)
    .offset((filter.page - 1) * filter.perPage)
    .execute()

/** The newest sealed block of the site. */
export const newestBlock = (trx: Trx, entered: Entered) =>
  tablesOf<AuditTables>(trx)
    .selectFrom('audit_block')
    .select(['block_no as blockNo', 'sealed_at as sealedAt'])
    .where('site_id', '=', entered.siteId)
    .orderBy('block_no', 'desc')
    .executeTakeFirst()

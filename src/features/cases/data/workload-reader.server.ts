import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CasesTables } from './tables.ts'

/** Hand-overs of the open case from one responsible member to another, the latest first. */
export const handoversOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<CasesTables>(trx)
    .selectFrom('case_handover')
    .select(['id', 'from_id as fromId', 'to_id as toId', 'reason', 'handed_over_at as handedOverAt'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('handed_over_at', 'desc')
    .execute()

/** What was put off in the open case, until when and why, the latest first. */
export const waitsOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<CasesTables>(trx)
    .selectFrom('work_item_wait')
    .select(['id', 'kind', 'waits_until as waitsUntil', 'reason'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/**
 * Which of the caller's due items have been overdue for long, by their outside key, with the day from which it counts.
 * @param until last day on which they may have been due (YYYY-MM-DD)
 */
export async function longOverdue(trx: Trx, until: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ ref: string; since: string }>`
    select ref, since::text as since from gate.my_long_overdue(${until}::date)`.execute(trx)
  return new Map(rows.map(({ ref, since }) => [ref, since]))
}

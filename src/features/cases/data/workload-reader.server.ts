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

import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CasesTables } from './tables.ts'

/** The caller's own line of the open case: who is responsible and what comes next. */
export const lineOfOpenCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<CasesTables>(trx)
    .selectFrom('case_list')
    .select([
      'responsible_title as responsibleTitle',
      'next_step_title as nextStepTitle',
      'next_due as nextDue',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('grantee_id', '=', sql<string>`any(app.grantees())`)
    .executeTakeFirst()

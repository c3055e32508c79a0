import { sql } from 'kysely'
import type { UsualDays } from '#domain/plan/plan-forecast.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PlanTables } from './tables.ts'

/** How long kinds of steps take at the site, by their code; only those with at least twenty cases behind them. */
export async function usualDaysOfSite(trx: Trx, entered: Entered): Promise<Map<string, UsualDays>> {
  const rows = await tablesOf<PlanTables>(trx)
    .selectFrom('step_wait')
    .select(['step_code as stepCode', 'cases', 'median_days as medianDays', 'most_days as mostDays'])
    .where('site_id', '=', entered.siteId)
    .execute()
  return new Map(rows.map(({ stepCode, ...days }) => [stepCode, days]))
}

/** Counts them anew for the entered site. */
export async function countStepWaitsNow(trx: Trx): Promise<void> {
  await sql`select batch.count_step_waits()`.execute(trx)
}

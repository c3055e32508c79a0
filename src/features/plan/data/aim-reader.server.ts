import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PlanTables } from './tables.ts'

/** Life domains that weigh on somebody of the case without goal or waiver, by their core codes, each once. */
export async function domainsWithoutAim(trx: Trx, entered: Entered, caseId: string): Promise<string[]> {
  const rows = await tablesOf<PlanTables>(trx)
    .selectFrom('domain_without_aim')
    .select('life_domain as code')
    .distinct()
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('life_domain')
    .execute()
  return rows.map(({ code }) => code)
}

import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PlanTables } from './tables.ts'

/** A chain that runs for a person, and the version of its template it goes by. */
export type ChainRun = {
  id: string
  ref: string
  personId: string
  code: string
  version: number
  startedOn: string
  /** the newest version that was not taken over */
  keptAgainst: number | null
  keptReason: string
}

/** The chains of a plan in the order in which they began. */
export const chainsOfPlan = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  planId: string,
): Promise<ChainRun[]> =>
  tablesOf<PlanTables>(trx)
    .selectFrom('chain_run')
    .select([
      'id',
      'ref',
      'person_id as personId',
      'template_code as code',
      'template_version as version',
      'started_on as startedOn',
      'kept_against as keptAgainst',
      'kept_reason as keptReason',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute()

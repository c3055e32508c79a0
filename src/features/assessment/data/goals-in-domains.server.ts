import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AssessmentTables } from './tables.ts'

/** An open goal in one of the life domains it is about. */
export type GoalInDomain = { personId: string; lifeDomain: LifeDomain; words: string }

/** The open goals of the open case that the grant covers, once for each of their life domains. */
export const goalsInDomains = (trx: Trx, entered: Entered, caseId: string): Promise<GoalInDomain[]> =>
  tablesOf<AssessmentTables>(trx)
    .selectFrom('goal_in_domain')
    .select(['person_id as personId', 'life_domain as lifeDomain', 'words'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('words')
    .execute()

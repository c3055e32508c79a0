import type { GoalState } from '#domain/plan/goal/goal.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PlanTables } from './tables.ts'

/** A goal that steps may serve. */
export type StepGoal = { id: string; ref: string; personId: string; words: string; state: GoalState }

/** The goals of the open case whose category the grant covers; ones that ended are among them. */
export const goalsToServe = (trx: Trx, entered: Entered, caseId: string): Promise<StepGoal[]> =>
  tablesOf<PlanTables>(trx)
    .selectFrom('goal_to_serve')
    .select(['id', 'ref', 'person_id as personId', 'words', 'state'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('words')
    .orderBy('id')
    .execute()

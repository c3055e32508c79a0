import type { Category } from '#domain/kernel/categories.ts'
import type { StepStatus } from '#domain/plan/step-state.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { GoalsTables } from './tables.ts'

/** A step that serves a goal. */
export type StepOnGoal = { goalId: string | null; ref: string; title: string; status: StepStatus }

/**
 * The steps of the open case that serve a goal; null where the caller may not see the plan, which is not the same as a
 * goal that no step serves.
 */
export const stepsOnGoals = async (
  trx: Trx,
  entered: Entered,
  { caseId, categories }: { caseId: string; categories: readonly Category[] },
): Promise<StepOnGoal[] | null> =>
  categories.includes('plan')
    ? tablesOf<GoalsTables>(trx)
        .selectFrom('step_on_goal')
        .select(['goal_id as goalId', 'ref', 'title', 'status'])
        .where('site_id', '=', entered.siteId)
        .where('case_id', '=', caseId)
        .orderBy('title')
        .execute()
    : null

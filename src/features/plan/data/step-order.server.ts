import type { StepOrder } from '#domain/plan/step-order.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PlanTables } from './tables.ts'

/** What must come before what in the open case, by the steps' ids. */
export const orderOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<StepOrder[]> =>
  tablesOf<PlanTables>(trx)
    .selectFrom('step_dependency')
    .select(['before_id as before', 'after_id as after'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('before_id')
    .orderBy('after_id')
    .execute()

/** Stores lines of the order; the caller has seen to it that they close no cycle. */
export async function insertOrder(
  trx: Trx,
  entered: Entered,
  caseId: string,
  order: readonly StepOrder[],
): Promise<void> {
  if (order.length === 0) return
  await tablesOf<PlanTables>(trx)
    .insertInto('step_dependency')
    .values(
      order.map(({ before, after }) => ({
        site_id: entered.siteId,
        case_id: caseId,
        before_id: before,
        after_id: after,
      })),
    )
    .execute()
}

/** Takes away all that a step waits for. */
export async function deleteOrderBefore(trx: Trx, entered: Entered, stepId: string): Promise<void> {
  await tablesOf<PlanTables>(trx)
    .deleteFrom('step_dependency')
    .where('site_id', '=', entered.siteId)
    .where('after_id', '=', stepId)
    .execute()
}

/**
 * Holds the plan until the end of the transaction, so that two people who change its structure at once come one
 * after the other: the second sees what the first did.
 */
export async function holdPlan(trx: Trx, entered: Entered, planId: string): Promise<void> {
  await tablesOf<PlanTables>(trx)
    .updateTable('plan')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('site_id', '=', entered.siteId)
    .where('id', '=', planId)
    .execute()
}

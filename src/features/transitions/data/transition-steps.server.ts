import type { Category } from '#domain/kernel/categories.ts'
import type { TransitionStep } from '#domain/rechtskreis/course/transition-steps.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { TransitionsTables } from './tables.ts'

/** A step as the chain's log knows it; `on` is null where it was taken back. */
export type ToldStep = { step: TransitionStep; on: string | null; eventId: string }

/** Which steps of a transition the chain's log was told of. */
export const toldSteps = (trx: Trx, entered: Entered, transitionId: string): Promise<ToldStep[]> =>
  tablesOf<TransitionsTables>(trx)
    .selectFrom('transition_step')
    .select(['step_code as step', 'occurred_on as on', 'event_id as eventId'])
    .where('site_id', '=', entered.siteId)
    .where('transition_id', '=', transitionId)
    .execute()

/** Remembers what the log was told last of a step. */
export async function rememberStep(
  trx: Trx,
  entered: Entered,
  transition: { id: string; caseId: string; category: Category },
  told: ToldStep,
): Promise<void> {
  const row = { occurred_on: told.on, event_id: told.eventId }
  await tablesOf<TransitionsTables>(trx)
    .insertInto('transition_step')
    .values({
      site_id: entered.siteId,
      case_id: transition.caseId,
      transition_id: transition.id,
      category: transition.category,
      step_code: told.step,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['site_id', 'transition_id', 'step_code']).doUpdateSet(row))
    .execute()
}

import { sql } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { TransitionsTables } from './tables.ts'

/** A document that the receiving office asks for; `inHandOn` is null while it is missing. */
export type TransitionDocument = { ref: string; title: string; inHandOn: string | null }

/** The documents of one transition of the open case. */
export const documentsOfTransition = (
  trx: Trx,
  entered: Entered,
  transitionId: string,
): Promise<TransitionDocument[]> =>
  tablesOf<TransitionsTables>(trx)
    .selectFrom('transition_document')
    .select(['ref', 'title', 'in_hand_on as inHandOn'])
    .where('site_id', '=', entered.siteId)
    .where('transition_id', '=', transitionId)
    .orderBy('id')
    .execute()

/** Stores documents that a transition needs. */
export async function insertTransitionDocuments(
  trx: Trx,
  entered: Entered,
  transition: { caseId: string; id: string; category: Category },
  titles: readonly string[],
): Promise<void> {
  if (titles.length === 0) return
  await tablesOf<TransitionsTables>(trx)
    .insertInto('transition_document')
    .values(
      titles.map((title) => ({
        site_id: entered.siteId,
        case_id: transition.caseId,
        transition_id: transition.id,
        category: transition.category,
        title,
        in_hand_on: null,
      })),
    )
    .execute()
}

/** Says which documents of a transition are in hand: newly ticked ones since `day`, the others are missing. */
export async function markTransitionDocuments(
  trx: Trx,
  entered: Entered,
  transitionId: string,
  inHand: readonly string[],
  day: string,
): Promise<void> {
  await tablesOf<TransitionsTables>(trx)
    .updateTable('transition_document')
    .set({
      in_hand_on: sql`case when ref = any(${[...inHand]}::uuid[]) then coalesce(in_hand_on, ${day}::date) end`,
    })
    .where('site_id', '=', entered.siteId)
    .where('transition_id', '=', transitionId)
    .execute()
}

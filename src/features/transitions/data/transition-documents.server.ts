import { sql } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { DocumentHolder } from '#domain/rechtskreis/course/hand-over.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { TransitionsTables } from './tables.ts'

/** A document that the receiving office asks for; `inHandOn` is null while it is missing. */
export type TransitionDocument = {
  ref: string
  title: string
  inHandOn: string | null
  holder: DocumentHolder | null
  holderSince: string | null
}

/** The documents of one transition of the open case. */
export const documentsOfTransition = (
  trx: Trx,
  entered: Entered,
  transitionId: string,
): Promise<TransitionDocument[]> =>
  tablesOf<TransitionsTables>(trx)
    .selectFrom('transition_document')
    .select(['ref', 'title', 'in_hand_on as inHandOn', 'holder', 'holder_since as holderSince'])
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
        holder: null,
        holder_since: null,
      })),
    )
    .execute()
}

/** Says which documents of a transition are in hand: newly ticked ones are with us since `day`, the others are missing. */
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
      holder: sql`case when ref = any(${[...inHand]}::uuid[]) then coalesce(holder, 'us') end`,
      holder_since: sql`case when ref = any(${[...inHand]}::uuid[]) then coalesce(holder_since, ${day}::date) end`,
    })
    .where('site_id', '=', entered.siteId)
    .where('transition_id', '=', transitionId)
    .execute()
}

/** Says who holds one document since when; null for one that is missing. Who held it already keeps the day. */
export async function holdTransitionDocument(
  trx: Trx,
  entered: Entered,
  ref: string,
  holder: DocumentHolder | null,
  day: string,
): Promise<void> {
  await tablesOf<TransitionsTables>(trx)
    .updateTable('transition_document')
    .set({
      holder,
      holder_since: holder && sql`case when holder = ${holder} then holder_since else ${day}::date end`,
      in_hand_on: holder && sql`coalesce(in_hand_on, ${day}::date)`,
    })
    .where('site_id', '=', entered.siteId)
    .where('ref', '=', ref)
    .execute()
}

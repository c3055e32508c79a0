import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PlanTables } from './tables.ts'

/** A document that a step needs; `inHandOn` is null while it is missing. */
export type StepDocument = { id: string; ref: string; stepId: string; title: string; inHandOn: string | null }

/** The documents that the steps of the open case need. */
export const documentsOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<StepDocument[]> =>
  tablesOf<PlanTables>(trx)
    .selectFrom('step_document')
    .select(['id', 'ref', 'step_id as stepId', 'title', 'in_hand_on as inHandOn'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()

/** Stores documents that a step needs. */
export async function insertDocuments(
  trx: Trx,
  entered: Entered,
  step: { caseId: string; id: string },
  titles: readonly string[],
): Promise<void> {
  if (titles.length === 0) return
  await tablesOf<PlanTables>(trx)
    .insertInto('step_document')
    .values(
      titles.map((title) => ({
        site_id: entered.siteId,
        case_id: step.caseId,
        step_id: step.id,
        title,
        in_hand_on: null,
      })),
    )
    .execute()
}

/** Takes documents off a step that needs them no more; those in hand stay. */
export async function deleteMissingDocuments(
  trx: Trx,
  entered: Entered,
  stepId: string,
  titles: readonly string[],
): Promise<void> {
  if (titles.length === 0) return
  await tablesOf<PlanTables>(trx)
    .deleteFrom('step_document')
    .where('site_id', '=', entered.siteId)
    .where('step_id', '=', stepId)
    .where('title', 'in', titles)
    .where('in_hand_on', 'is', null)
    .execute()
}

/** Says which documents of a step are in hand: newly ticked ones since `day`, the others are missing. */
export async function markDocuments(
  trx: Trx,
  entered: Entered,
  stepId: string,
  inHand: readonly string[],
  day: string,
): Promise<void> {
  await tablesOf<PlanTables>(trx)
    .updateTable('step_document')
    .set({
      in_hand_on: sql`case when ref = any(${[...inHand]}::uuid[]) then coalesce(in_hand_on, ${day}::date) end`,
    })
    .where('site_id', '=', entered.siteId)
    .where('step_id', '=', stepId)
    .execute()
}

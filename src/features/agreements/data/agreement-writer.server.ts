import type { AgreementWords } from '#domain/plan/agreement/agreement.ts'
import { partsOf, type PlanContent } from '#domain/plan/agreement/plan-content.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AgreementsTables } from './tables.ts'

/** Stores the next version of a plan and answers its id; null where another one has this number by now. */
export async function insertAgreement(
  trx: Trx,
  entered: Entered,
  of: { caseId: string; planId: string; number: number },
  words: AgreementWords,
  content: PlanContent,
): Promise<string | null> {
  const tables = tablesOf<AgreementsTables>(trx)
  const id = crypto.randomUUID()
  const stored = await tables
    .insertInto('plan_agreement')
    .values({
      site_id: entered.siteId,
      id,
      case_id: of.caseId,
      plan_id: of.planId,
      number: of.number,
      agreed_on: words.agreedOn,
      how: words.how,
      present_name: words.present,
      reason: words.reason,
      content: { steps: content.steps, order: content.order },
      recorded_by: entered.membershipId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows !== 1n) return null
  const parts = [...partsOf(content)]
  if (parts.length > 0)
    await tables
      .insertInto('plan_agreement_part')
      .values(
        parts.map(([category, part]) => ({
          site_id: entered.siteId,
          case_id: of.caseId,
          agreement_id: id,
          category,
          content: part,
        })),
      )
      .execute()
  return id
}

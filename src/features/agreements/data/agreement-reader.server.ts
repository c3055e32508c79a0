import type { AgreementWords } from '#domain/plan/agreement/agreement.ts'
import { type PlanContent, withParts } from '#domain/plan/agreement/plan-content.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AgreementsTables } from './tables.ts'

/** A version as it was agreed on, as far as the grant covers it. Numbers count within a plan. */
export type Agreement = AgreementWords & {
  ref: string
  planId: string
  number: number
  content: PlanContent
}

/** All agreements of the open case, the last first; those of earlier episodes are among them. */
export async function agreementsOfCase(trx: Trx, entered: Entered, caseId: string): Promise<Agreement[]> {
  const tables = tablesOf<AgreementsTables>(trx)
  const [parts, rows] = await Promise.all([
    tables
      .selectFrom('plan_agreement_part')
      .select(['agreement_id', 'content'])
      .where('site_id', '=', entered.siteId)
      .where('case_id', '=', caseId)
      .orderBy('category')
      .execute(),
    tables
      .selectFrom('plan_agreement')
      .select(['id', 'ref', 'plan_id as planId', 'number', 'agreed_on as agreedOn', 'how', 'reason'])
      .select(['present_name as present', 'content'])
      .where('site_id', '=', entered.siteId)
      .where('case_id', '=', caseId)
      .orderBy('plan_id', 'desc')
      .orderBy('number', 'desc')
      .execute(),
  ])
  const byAgreement = Map.groupBy(parts, ({ agreement_id: agreement }) => agreement)
  return rows.map(({ id, content, ...row }) => ({
    ...row,
    content: withParts(
      content,
      (byAgreement.get(id) ?? []).map((part) => part.content),
    ),
  }))
}

import type { Generated } from 'kysely'
import type { AgreementWay } from '#domain/plan/agreement/agreement.ts'
import type { ContentPart, PlanContent } from '#domain/plan/agreement/plan-content.ts'
import type { Category } from '#domain/kernel/categories.ts'

export interface PlanAgreementTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  plan_id: string
  number: number
  agreed_on: string
  how: AgreementWay
  present_name: string
  reason: string
  content: Pick<PlanContent, 'steps' | 'order'>
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface PlanAgreementPartTable {
  site_id: string
  id: Generated<string>
  case_id: string
  agreement_id: string
  category: Category
  content: ContentPart
}

export interface AgreementsTables {
  plan_agreement: PlanAgreementTable
  plan_agreement_part: PlanAgreementPartTable
}

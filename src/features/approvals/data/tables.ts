import type { ColumnType, Generated } from 'kysely'
import type { FourEyesDeed } from '#domain/concept/concept.ts'

export type RequestState = 'asked' | 'approved' | 'returned' | 'withdrawn'

export interface ApprovalRequestTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  deed: FourEyesDeed
  content: ColumnType<Record<string, unknown>, string, string>
  author_id: string
  author_account: string
  approver_id: string
  approver_account: string
  state: Generated<RequestState>
  asked_at: Generated<Date>
  answered_at: Date | null
  answered_by: string | null
  answer: Generated<string>
}

export interface ApprovalTables {
  approval_request: ApprovalRequestTable
}

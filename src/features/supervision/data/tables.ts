import type { Generated } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'

export interface ConsultationTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  member_id: string
  invited: boolean
  question: string
  state: 'asked' | 'given' | 'declined' | 'ended'
  categories: Generated<Category[]>
  valid_until: string | null
  asked_at: Generated<Date>
  asked_by: string
  answered_at: Date | null
  answered_by: string | null
  answer: Generated<string>
}

export interface SupervisionTables {
  consultation: ConsultationTable
}

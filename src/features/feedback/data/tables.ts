import type { ColumnType, Generated } from 'kysely'
import type { FeedbackSheet } from '#domain/publication/feedback/feedback-form.ts'

export interface ClientFeedbackTable {
  site_id: string
  id: Generated<string>
  month: string
  form_version: number
  answers: ColumnType<FeedbackSheet['answers'], string, string>
  words: Generated<string>
}

export interface FeedbackCodeTable {
  site_id: string
  id: Generated<string>
  token_hash: Buffer
  valid_until: string
}

export interface FeedbackTables {
  client_feedback: ClientFeedbackTable
  feedback_code: FeedbackCodeTable
}

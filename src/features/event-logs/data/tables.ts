import type { ColumnType, Generated } from 'kysely'

export interface EventLogTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  file_name: string
  origin: string
  purpose: string
  sent_on: string
  delete_on: string
  byte_length: number
  wrapped_key: Buffer | null
  site_key_number: number | null
  state: Generated<'sent' | 'reading' | 'read' | 'refused'>
  run_id: string | null
  choice: Generated<unknown>
  counts: ColumnType<object | null, string | null | undefined, string | null>
  problem: ColumnType<object | null, string | null | undefined, string | null>
  findings: ColumnType<object | null, string | null | undefined, string | null>
  sent_at: Generated<Date>
  sent_by: string
}

export interface EventLogPartTable {
  site_id: string
  log_id: string
  position: number
  sealed: Buffer
}

export interface EventLogTables {
  event_log: EventLogTable
  event_log_part: EventLogPartTable
}

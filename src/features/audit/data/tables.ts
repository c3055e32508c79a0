import type { Generated } from 'kysely'

export interface AuditEntryTable {
  site_id: string
  recorded_at: Generated<Date>
  id: Generated<string>
  membership_id: string | null
  organisation_id: string | null
  acting_role: string | null
  purpose: string | null
  action: string
  part: Generated<string>
  outcome: Generated<'done' | 'refused'>
  case_id: string | null
  object_id: string | null
  detail: Generated<unknown>
  request_id: Generated<string>
  salt: Buffer
  digest: Buffer
}

export interface AuditSealTable {
  site_id: string
  recorded_at: Date
  entry_id: string
  block_no: number
  position: number
}

export interface AuditBlockTable {
  site_id: string
  block_no: number
  entries: number
  previous_hash: Buffer
  hash: Buffer
  sealed_at: Generated<Date>
}

export interface AuditTables {
  audit_entry: AuditEntryTable
  audit_seal: AuditSealTable
  audit_block: AuditBlockTable
}

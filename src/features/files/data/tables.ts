import type { Generated } from 'kysely'

export interface SiteKeyTable {
  site_id: string
  number: number
  wrapped: Buffer
  installation_key: string
  created_at: Generated<Date>
}

export interface StoredFileTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  title: string
  media_type: string
  byte_length: number
  content_sha256: Buffer
  version: Generated<number>
  wrapped_key: Buffer
  site_key_number: number
  stored_at: Generated<Date>
  stored_by: string
}

export interface DeletionRegisterTable {
  site_id: string
  file_id: string
  removed_at: Generated<Date>
}

export interface FilesTables {
  site_key: SiteKeyTable
  stored_file: StoredFileTable
  deletion_register: DeletionRegisterTable
}

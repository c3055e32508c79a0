import type { Generated } from 'kysely'

export interface CodeListTable {
  code: string
  uri: string | null
  title_de: string
  title_en: string
  source: string
  as_of: string
  licence: string
  version: Generated<string>
  imported_at: Date | null
}

export interface CodeListEntryTable {
  list: string
  code: string
  valid: Generated<string>
  label_de: string
  label_en: string | null
  position: Generated<number>
  detail: Generated<unknown>
}

export interface MunicipalityTable {
  code: string
  name: string
  kind: string
  kim_site_code: string
  source: string
}

export interface CodeListImportTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  run_id: string
  file_name: string
  content: Buffer
  state: Generated<'uploaded' | 'read' | 'refused'>
  head: Generated<unknown>
  problems: Generated<unknown>
  uploaded_at: Generated<Date>
  uploaded_by: string
}

export interface CodeListImportRowTable {
  site_id: string
  import_id: string
  position: number
  cells: unknown
}

export interface ReferenceTables {
  code_list: CodeListTable
  code_list_entry: CodeListEntryTable
  municipality: MunicipalityTable
  code_list_import: CodeListImportTable
  code_list_import_row: CodeListImportRowTable
}

import type { Generated } from 'kysely'

export interface CodeListTable {
  code: string
  uri: string | null
  title_de: string
  title_en: string
  source: string
  as_of: string
  licence: string
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

export interface ReferenceTables {
  code_list: CodeListTable
  code_list_entry: CodeListEntryTable
  municipality: MunicipalityTable
}

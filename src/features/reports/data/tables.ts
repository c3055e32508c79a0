import type { ColumnType, Generated } from 'kysely'

export interface PublishedTableTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  kind: 'agency_handovers'
  as_of: string
  lines: ColumnType<unknown, string, never>
  published_at: Generated<Date>
  published_by: string
}

export interface ReportsTables {
  published_table: PublishedTableTable
}

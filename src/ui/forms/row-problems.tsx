import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

interface RowProblemsProps {
  rows: readonly { line: number; column: string; reason: string }[]
}

/** What is wrong in a file, row by row, so that it can be mended in one go. */
export function RowProblems({ rows }: RowProblemsProps) {
  return (
    <DataTable
      caption={m.ui_rows_wrong()}
      rows={rows}
      rowKey={(row) => `${row.line} ${row.column}`}
      columns={[
        { key: 'line', label: m.ui_rows_line(), cell: (row) => m.ui_rows_line_number({ line: row.line }) },
        { key: 'column', label: m.ui_rows_column(), cell: (row) => row.column },
        { key: 'reason', label: m.ui_rows_reason(), cell: (row) => row.reason },
      ]}
    />
  )
}

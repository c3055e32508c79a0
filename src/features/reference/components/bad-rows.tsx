import type { BadRow, RowProblem } from '#domain/code-list/take-over.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { Alert } from '#ui/notices/alert.tsx'

const words: Record<RowProblem, () => string> = {
  key_missing: m.reference_key_missing,
  key_unusable: m.reference_key_unusable,
  key_twice: m.reference_key_twice,
  label_missing: m.reference_label_missing,
  label_too_long: m.reference_label_too_long,
}

/** Rows that keep the file from being taken over, the first hundred. */
export function BadRows({ rows, total }: { rows: readonly BadRow[]; total: number }) {
  return (
    <>
      <Alert kind="danger" title={m.reference_bad_rows({ count: total, row: rows[0]!.row })}>
        {m.reference_bad_rows_words()}
      </Alert>
      <DataTable
        caption={m.reference_rows_to_mend()}
        rows={rows}
        rowKey={(row) => String(row.row)}
        columns={[
          { key: 'row', label: m.reference_row(), cell: (row) => row.row, numeric: true },
          { key: 'value', label: m.reference_key(), cell: (row) => row.value || null },
          { key: 'problem', label: m.reference_problem(), cell: (row) => words[row.problem]() },
        ]}
      />
    </>
  )
}

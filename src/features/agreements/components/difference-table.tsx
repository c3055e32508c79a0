import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import type { DifferenceRow } from '../present/difference-rows.ts'

interface DifferenceTableProps {
  rows: readonly DifferenceRow[]
  /** what the two sides are called */
  before: string
  after: string
}

/** What differs between two contents of a plan, side by side. */
export function DifferenceTable({ rows, before, after }: DifferenceTableProps) {
  return (
    <DataTable
      caption={m.agreements_differences()}
      captionHidden
      rows={rows.map((row, at) => ({ ...row, key: String(at) }))}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', label: m.agreements_what(), cell: (row) => row.what },
        { key: 'before', label: before, cell: (row) => row.before ?? <MissingValue /> },
        { key: 'after', label: after, cell: (row) => row.after ?? <MissingValue /> },
      ]}
    />
  )
}

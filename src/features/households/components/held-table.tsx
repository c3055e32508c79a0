import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import type { HeldRow } from '../present/household.ts'

interface HeldTableProps {
  caption: string
  rows: readonly HeldRow[]
  /** address of a row, where it may be changed */
  rowTo: ((row: HeldRow) => string) | null
  labels: { what: string; who: string; note: string }
}

/** Relationships, or what people attend: person, kind, other side, days. */
export function HeldTable({ caption, rows, rowTo, labels }: HeldTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      {...(rowTo ? { rowTo } : {})}
      columns={[
        { key: 'person', label: m.households_person(), cell: (row) => row.person },
        { key: 'what', label: labels.what, cell: (row) => row.what },
        { key: 'who', label: labels.who, cell: (row) => row.who },
        { key: 'note', label: labels.note, cell: (row) => row.note || null },
        {
          key: 'from',
          label: m.households_from(),
          cell: (row) => (row.from ? <DateText value={row.from} /> : null),
        },
        {
          key: 'until',
          label: m.households_until(),
          cell: (row) => (row.until ? <DateText value={row.until} /> : null),
        },
      ]}
    />
  )
}

import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

export type OfferedColumn = { name: string; examples: readonly string[] }

/** What stands in the columns of a log, so that people recognise them. */
export function ColumnPreview({ columns }: { columns: readonly OfferedColumn[] }) {
  return (
    <DataTable
      caption={m.event_logs_columns()}
      rows={columns}
      rowKey={(column) => column.name}
      columns={[
        {
          key: 'name',
          label: m.event_logs_column(),
          cell: (column) => <span dir="auto">{column.name}</span>,
        },
        {
          key: 'examples',
          label: m.event_logs_examples(),
          cell: (column) => <span dir="auto">{column.examples.join(' · ') || m.event_logs_no_values()}</span>,
        },
      ]}
    />
  )
}

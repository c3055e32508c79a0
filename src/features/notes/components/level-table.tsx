import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export interface LevelTableProps {
  levels: readonly { id: string; at: string; by: string; from: string; to: string; reason: string }[]
}

/** Who could read a note since when, who changed it and why; the latest change first. */
export function LevelTable({ levels }: LevelTableProps) {
  return (
    <section className="flow">
      <h3 className="kern-heading-small">{m.notes_level_history()}</h3>
      <DataTable
        caption={m.notes_level_history()}
        captionHidden
        rows={levels}
        rowKey={(row) => row.id}
        columns={[
          { key: 'at', label: m.notes_level_at(), cell: (row) => <DateText value={row.at} /> },
          { key: 'by', label: m.notes_level_by(), cell: (row) => row.by },
          { key: 'from', label: m.notes_level_from(), cell: (row) => row.from },
          { key: 'to', label: m.notes_level_to(), cell: (row) => row.to },
          { key: 'reason', label: m.notes_level_why(), cell: (row) => row.reason },
        ]}
      />
    </section>
  )
}

import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export interface ChangedCase {
  caseRef: string
  name: string | null
  at: string
  by: string | null
}

/** Own cases that somebody else changed since the last working day; nothing where nobody did. */
export function ChangedTable({ changed }: { changed: readonly ChangedCase[] }) {
  if (changed.length === 0) return null
  return (
    <section className="flow">
      <h2 className="kern-heading-medium">{m.today_changed()}</h2>
      <DataTable
        caption={m.today_changed()}
        captionHidden
        rows={changed}
        rowKey={(row) => row.caseRef}
        rowTo={(row) => `/faelle/${row.caseRef}`}
        columns={[
          { key: 'name', label: m.today_case(), cell: (row) => row.name ?? m.today_without_name() },
          { key: 'by', label: m.today_changed_by(), cell: (row) => row.by },
          { key: 'at', label: m.today_changed_at(), cell: (row) => <DateText value={row.at} /> },
        ]}
      />
    </section>
  )
}

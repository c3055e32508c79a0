import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export interface Handover {
  id: string
  at: string
  from: string
  to: string
  reason: string
}

/** From whom to whom a case went, and why; nothing where it never did. */
export function HandoverTable({ handovers }: { handovers: readonly Handover[] }) {
  if (handovers.length === 0) return null
  return (
    <DataTable
      caption={m.cases_handovers()}
      rows={handovers}
      rowKey={(row) => row.id}
      columns={[
        { key: 'at', label: m.cases_when(), cell: (row) => <DateText value={row.at} /> },
        { key: 'from', label: m.cases_handover_from(), cell: (row) => row.from },
        { key: 'to', label: m.cases_handover_to(), cell: (row) => row.to },
        { key: 'reason', label: m.cases_handover_reason(), cell: (row) => row.reason },
      ]}
    />
  )
}

import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'

interface CompetenceHistoryProps {
  recorded: readonly {
    ref: string
    from: string
    until: string | null
    at: string
    by: string
    stands: boolean
  }[]
}

/** How a competence was recorded over time; what was corrected stays readable. */
export function CompetenceHistory({ recorded }: CompetenceHistoryProps) {
  return (
    <section className="flow" aria-labelledby="history">
      <h2 className="kern-heading-medium" id="history">
        {m.network_history()}
      </h2>
      <DataTable
        caption={m.network_history()}
        captionHidden
        rows={recorded}
        rowKey={(row) => row.ref}
        columns={[
          { key: 'at', label: m.network_recorded_on(), cell: (row) => <DateText value={row.at} /> },
          { key: 'by', label: m.network_recorded_by(), cell: (row) => row.by },
          { key: 'from', label: m.network_from(), cell: (row) => <DateText value={row.from} /> },
          {
            key: 'until',
            label: m.network_last_day(),
            cell: (row) => (row.until ? <DateText value={row.until} /> : m.network_no_end()),
          },
          {
            key: 'state',
            label: m.network_state(),
            cell: (row) =>
              row.stands ? (
                <Badge kind="success">{m.network_stands()}</Badge>
              ) : (
                <Badge kind="neutral">{m.network_replaced()}</Badge>
              ),
          },
        ]}
      />
    </section>
  )
}

import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'

export type Recorded = {
  ref: string
  /** ISO instant */
  at: string
  by: string
  what: string
  from: string
  until: string | null
  correction: string
  stands: boolean
}

/**
 * How something with days was recorded over time: what was corrected stays readable, with the reason.
 * @param what heading of the column that says what was recorded
 */
export function RecordHistory({ what, rows }: { what: string; rows: readonly Recorded[] }) {
  return (
    <section className="flow" aria-labelledby="history">
      <h3 className="kern-heading-small" id="history">
        {m.transitions_axis_history()}
      </h3>
      <DataTable
        caption={m.transitions_axis_history()}
        captionHidden
        rows={rows}
        rowKey={(row) => row.ref}
        columns={[
          { key: 'at', label: m.transitions_axis_recorded(), cell: (row) => <DateText value={row.at} /> },
          { key: 'by', label: m.transitions_axis_recorded_by(), cell: (row) => row.by },
          { key: 'what', label: what, cell: (row) => row.what },
          { key: 'from', label: m.transitions_from(), cell: (row) => <DateText value={row.from} /> },
          {
            key: 'until',
            label: m.transitions_until(),
            cell: (row) => (row.until ? <DateText value={row.until} /> : m.transitions_runs()),
          },
          { key: 'reason', label: m.transitions_axis_reason(), cell: (row) => row.correction || null },
          {
            key: 'state',
            label: m.transitions_stand(),
            cell: (row) =>
              row.stands ? (
                <Badge kind="success">{m.transitions_axis_stands()}</Badge>
              ) : (
                <Badge kind="neutral">{m.transitions_axis_replaced()}</Badge>
              ),
          },
        ]}
      />
    </section>
  )
}

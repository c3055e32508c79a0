import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export type AheadLine = { to: string; person: string | null; change: string; stage: string; covered: string }

/** Transitions of which a warning is reached and that are not due yet; each stands here or above, never twice. */
export function AheadTable({ rows }: { rows: readonly AheadLine[] }) {
  if (rows.length === 0) return null
  return (
    <section className="flow" id="transitions-ahead">
      <h2 className="kern-heading-medium">{m.transitions_board_ahead()}</h2>
      <DataTable
        caption={m.transitions_board_ahead()}
        captionHidden
        rows={rows}
        rowKey={(row) => row.to}
        rowTo={(row) => row.to}
        columns={[
          { key: 'name', label: m.today_case(), cell: (row) => row.person ?? m.today_without_name() },
          { key: 'change', label: m.today_ahead_change(), cell: (row) => row.change },
          {
            key: 'covered',
            label: m.today_ahead_right_ends(),
            cell: (row) => <DateText value={row.covered} />,
          },
          { key: 'stage', label: m.today_ahead_stage(), cell: (row) => row.stage },
        ]}
      />
    </section>
  )
}

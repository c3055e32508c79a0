import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DataTable } from '#ui/data/data-table.tsx'

/**
 * A line as the page shows it, in words of the server: the page on a slow line carries no words it does not need.
 * `tab` is where in the case it is dealt with; `note` says what is to be known of its day.
 */
export type TodayLine = {
  key: string
  caseRef: string
  tab: string
  name: string | null
  what: string
  due: string
  why: string
  note?: string
}

function Due({ row }: { row: TodayLine }) {
  return (
    <>
      <DateText value={row.due} />
      {row.note ? <span className="cell-note">{row.note}</span> : null}
    </>
  )
}

/** Due items of one degree of urgency; each leads to its case and says why it is mine. */
export function DueTable({
  caption,
  rows,
  mayWait,
}: {
  caption: string
  rows: readonly TodayLine[]
  /** whether the reader may put something off */
  mayWait: boolean
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      rowTo={(row) => `/faelle/${row.caseRef}${row.tab}`}
      columns={[
        { key: 'name', label: m.today_case(), cell: (row) => row.name ?? m.today_without_name() },
        { key: 'what', label: m.today_what(), cell: (row) => row.what },
        { key: 'due', label: m.today_due(), cell: (row) => <Due row={row} /> },
        { key: 'why', label: m.today_why(), cell: (row) => row.why },
        ...(mayWait
          ? [
              {
                key: 'wait',
                label: m.today_let_wait(),
                actions: true,
                cell: (row: TodayLine) => (
                  <Link className="kern-link" to={`/faelle/${row.caseRef}/zurueckstellen/${row.key}`}>
                    {m.today_let_wait()}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

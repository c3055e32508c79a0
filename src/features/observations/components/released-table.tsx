import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

interface ReleasedTableProps {
  rows: readonly {
    ref: string
    kind: string
    domain: string
    agency: string | null
    month: string
    words: string
    reason: string | null
  }[]
  maySetAside: boolean
}

/** Released observations: what was observed, where, since when, and why it was set aside. */
export function ReleasedTable({ rows, maySetAside }: ReleasedTableProps) {
  const isSetAside = rows.some((row) => row.reason !== null)
  return (
    <DataTable
      caption={m.observations_structure()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      columns={[
        { key: 'words', label: m.observations_observed(), cell: (row) => row.words },
        { key: 'kind', label: m.observations_kind(), cell: (row) => row.kind },
        { key: 'domain', label: m.observations_domain(), cell: (row) => row.domain },
        { key: 'agency', label: m.observations_agency(), cell: (row) => row.agency },
        { key: 'month', label: m.observations_month(), cell: (row) => <DateText value={row.month} /> },
        ...(isSetAside
          ? [
              {
                key: 'reason',
                label: m.observations_reason(),
                cell: (row: (typeof rows)[number]) => row.reason,
              },
            ]
          : []),
        ...(maySetAside && !isSetAside
          ? [
              {
                key: 'deed',
                label: m.observations_deed(),
                cell: (row: (typeof rows)[number]) => (
                  <Link
                    className="kern-link"
                    to={`/struktur/beobachtungen/${row.ref}/zuruecklegen`}
                    aria-label={m.observations_set_aside_one({ words: row.words.slice(0, 60) })}
                  >
                    {m.observations_set_aside()}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export interface OverdueLine {
  key: string
  pseudonymKey: string
  /** number of the case on the board below, where it stands there */
  number: number | null
  kind: string
  items: number
  /** YYYY-MM */
  since: string
}

/** What has been overdue for longer than the site allows, by pseudonym; `days` are working days. */
export function OverdueTable({ lines, days }: { lines: readonly OverdueLine[]; days: number }) {
  return (
    <section className="flow">
      <h2 className="kern-heading-medium">{m.supervision_long_overdue()}</h2>
      <p className="kern-body">{m.supervision_long_overdue_words({ count: days })}</p>
      {lines.length === 0 ? (
        <p className="kern-body">{m.supervision_long_overdue_none()}</p>
      ) : (
        <DataTable
          caption={m.supervision_long_overdue()}
          captionHidden
          rows={lines}
          rowKey={(line) => line.key}
          rowTo={(line) => `/struktur/faelle/${line.pseudonymKey}`}
          columns={[
            {
              key: 'case',
              label: m.supervision_case(),
              cell: (line) =>
                line.number === null
                  ? m.supervision_one_case()
                  : m.supervision_case_number({ number: line.number }),
            },
            { key: 'kind', label: m.supervision_long_overdue_kind(), cell: (line) => line.kind },
            {
              key: 'items',
              label: m.supervision_long_overdue_count(),
              cell: (line) => line.items,
              numeric: true,
            },
            {
              key: 'since',
              label: m.supervision_long_overdue_since(),
              cell: (line) => <DateText value={line.since} />,
            },
          ]}
        />
      )}
    </section>
  )
}

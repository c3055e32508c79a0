import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export interface WarningLine {
  key: string
  pseudonymKey: string
  /** number of the case on the board below, where it stands there */
  number: number | null
  kind: string
  stage: string
  items: number
  /** YYYY-MM in which the old right ends */
  month: string
}

/** Open transitions that come near or are without money, by pseudonym: kind and stage, no day. */
export function WarningTable({ lines }: { lines: readonly WarningLine[] }) {
  return (
    <section className="flow">
      <h2 className="kern-heading-medium">{m.transitions_board_supervision()}</h2>
      <p className="kern-body">{m.transitions_board_supervision_words()}</p>
      {lines.length === 0 ? (
        <p className="kern-body">{m.transitions_board_supervision_none()}</p>
      ) : (
        <DataTable
          caption={m.transitions_board_supervision()}
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
            { key: 'kind', label: m.transitions_kind(), cell: (line) => line.kind },
            { key: 'stage', label: m.transitions_board_stage(), cell: (line) => line.stage },
            {
              key: 'items',
              label: m.supervision_long_overdue_count(),
              cell: (line) => line.items,
              numeric: true,
            },
            {
              key: 'month',
              label: m.transitions_board_covered_month(),
              cell: (line) => <DateText value={line.month} />,
            },
          ]}
        />
      )}
    </section>
  )
}

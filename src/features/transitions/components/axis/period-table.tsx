import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export type PeriodRow = {
  ref: string
  lane: string
  rechtskreis: string
  from: string
  until: string | null
  /** last day that is likely, with what says so */
  expectedUntil: string | null
  endSource: string | null
  office: string | null
  certainty: string
  evidence: string | null
  /** the transition it is expected of; null for what stands */
  expectedOf: string | null
}

function Until({ row }: { row: PeriodRow }) {
  if (row.until) return <DateText value={row.until} />
  if (row.expectedOf) return null
  return (
    <>
      {m.transitions_runs()}
      {row.expectedUntil ? (
        <span className="cell-note">
          {m.transitions_axis_expected()}: <DateText value={row.expectedUntil} /> ({row.endSource})
        </span>
      ) : null}
    </>
  )
}

/** The Rechtskreise of a person by lane: the same as the time axis, in words. */
export function PeriodTable({ rows, caseRef }: { rows: readonly PeriodRow[]; caseRef: string }) {
  return (
    <DataTable
      caption={m.transitions_periods()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      rowTo={(row) =>
        row.expectedOf
          ? `/faelle/${caseRef}/uebergaenge/${row.expectedOf}`
          : `/faelle/${caseRef}/zeitachse/${row.ref}`
      }
      columns={[
        { key: 'rechtskreis', label: m.transitions_rechtskreis(), cell: (row) => row.rechtskreis },
        { key: 'lane', label: m.transitions_lane(), cell: (row) => row.lane },
        { key: 'from', label: m.transitions_from(), cell: (row) => <DateText value={row.from} /> },
        { key: 'until', label: m.transitions_until(), cell: (row) => <Until row={row} /> },
        { key: 'office', label: m.transitions_office(), cell: (row) => row.office },
        { key: 'certainty', label: m.transitions_certainty(), cell: (row) => row.certainty },
        { key: 'evidence', label: m.transitions_axis_evidence(), cell: (row) => row.evidence },
      ]}
    />
  )
}

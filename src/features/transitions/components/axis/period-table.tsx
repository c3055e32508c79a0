import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { AheadFrom, type AheadRow, AheadUntil } from './ahead-cells.tsx'
import { EvidenceCell, type ShownStatus } from './evidence-cell.tsx'

export type PeriodRow = {
  ref: string
  /** where it is shown whole and corrected */
  to: string
  lane: string
  name: string
  from: string
  until: string | null
  /** last day that is likely, with what says so */
  expectedUntil: string | null
  endSource: string | null
  office: string | null
  certainty: string
  evidence: string | null
  /** follows from a rule and does not stand yet */
  isExpected: boolean
  /** the statuses of the history that say it */
  statuses: ShownStatus[]
  /** the days of the period where those of a status reach beyond them */
  typed: { from: string; until: string | null } | null
}

function Until({ row }: { row: PeriodRow }) {
  if (row.until) return <DateText value={row.until} />
  if (row.isExpected) return null
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

type Line = PeriodRow | AheadRow
const isAhead = (line: Line): line is AheadRow => 'citation' in line

function from(line: Line) {
  if (!isAhead(line)) return <DateText value={line.from} />
  if (line.isOpen) return m.transitions_axis_ahead_now()
  return line.earliest && <AheadFrom earliest={line.earliest} />
}

function until(line: Line) {
  if (!isAhead(line)) return <Until row={line} />
  return line.closesOn && <AheadUntil closesOn={line.closesOn} />
}

function evidence(line: Line) {
  if (isAhead(line)) return line.citation
  return line.statuses.length > 0 ? <EvidenceCell {...line} /> : line.evidence
}

interface PeriodTableProps {
  rows: readonly PeriodRow[]
  ahead: readonly AheadRow[]
}

/** The Rechtskreise of a person by lane, and below them what hints say is ahead: the same as the time axis, in words. */
export function PeriodTable({ rows, ahead }: PeriodTableProps) {
  return (
    <DataTable<Line>
      caption={m.transitions_periods()}
      captionHidden
      rows={[...rows, ...ahead]}
      rowKey={(line) => line.ref}
      rowTo={(line) => line.to}
      columns={[
        {
          key: 'rechtskreis',
          label: m.transitions_rechtskreis(),
          cell: (line) => (isAhead(line) ? line.title : line.name),
        },
        { key: 'lane', label: m.transitions_lane(), cell: (line) => line.lane },
        { key: 'from', label: m.transitions_from(), cell: from },
        { key: 'until', label: m.transitions_until(), cell: until },
        {
          key: 'office',
          label: m.transitions_office(),
          cell: (line) => (isAhead(line) ? null : line.office),
        },
        {
          key: 'certainty',
          label: m.transitions_certainty(),
          cell: (line) => (isAhead(line) ? m.transitions_axis_look() : line.certainty),
        },
        { key: 'evidence', label: m.transitions_axis_evidence(), cell: evidence },
      ]}
    />
  )
}

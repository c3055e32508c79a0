import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { AheadFrom, type AheadRow, AheadUntil } from './ahead-cells.tsx'

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

/** What a line says in the columns that hold words. */
const wordsOf = (line: Line) =>
  isAhead(line)
    ? { name: line.title, office: null, certainty: m.transitions_axis_look(), evidence: line.citation }
    : { name: line.rechtskreis, office: line.office, certainty: line.certainty, evidence: line.evidence }

interface PeriodTableProps {
  rows: readonly PeriodRow[]
  ahead: readonly AheadRow[]
  caseRef: string
}

/** The Rechtskreise of a person by lane, and below them what hints say is ahead: the same as the time axis, in words. */
export function PeriodTable({ rows, ahead, caseRef }: PeriodTableProps) {
  const to = (row: PeriodRow) =>
    row.expectedOf
      ? `/faelle/${caseRef}/uebergaenge/${row.expectedOf}`
      : `/faelle/${caseRef}/zeitachse/${row.ref}`
  return (
    <DataTable<Line>
      caption={m.transitions_periods()}
      captionHidden
      rows={[...rows, ...ahead]}
      rowKey={(line) => line.ref}
      rowTo={(line) => (isAhead(line) ? line.to : to(line))}
      columns={[
        { key: 'rechtskreis', label: m.transitions_rechtskreis(), cell: (line) => wordsOf(line).name },
        { key: 'lane', label: m.transitions_lane(), cell: (line) => line.lane },
        { key: 'from', label: m.transitions_from(), cell: from },
        { key: 'until', label: m.transitions_until(), cell: until },
        { key: 'office', label: m.transitions_office(), cell: (line) => wordsOf(line).office },
        { key: 'certainty', label: m.transitions_certainty(), cell: (line) => wordsOf(line).certainty },
        { key: 'evidence', label: m.transitions_axis_evidence(), cell: (line) => wordsOf(line).evidence },
      ]}
    />
  )
}

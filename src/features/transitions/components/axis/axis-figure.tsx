import type { AxisPeriod } from '#domain/rechtskreis/axis/axis-layout.ts'
import { m } from '#platform/i18n/messages.ts'
import { Figure } from '#ui/data/figure.tsx'
import { AxisPicture } from './axis-picture.tsx'
import { type PeriodRow, PeriodTable } from './period-table.tsx'

/** The axis as picture and table; `day` is where "now" stands in it. */
export function AxisFigure({
  rows,
  gaps,
  day,
  caseRef,
}: {
  rows: readonly PeriodRow[]
  gaps: readonly AxisPeriod[]
  day: string
  caseRef: string
}) {
  const drawn = rows.map((row): AxisPeriod => ({
    lane: row.lane,
    rechtskreis: row.rechtskreis,
    from: row.from,
    until: row.until ?? row.expectedUntil,
    endExpected: row.until === null && row.expectedUntil !== null,
    expected: row.expectedOf !== null,
  }))
  // A gap that runs is drawn as long as it has lasted; how long it will last nobody knows.
  const lasted = gaps.map((gap) => ({ ...gap, until: gap.until ?? day, endExpected: gap.until === null }))
  return (
    <Figure
      result={m.transitions_result({ count: rows.filter(({ expectedOf }) => expectedOf === null).length })}
      note={m.transitions_axis_legend()}
      level={3}
      table={<PeriodTable rows={rows} caseRef={caseRef} />}
      tableOpen
    >
      <AxisPicture periods={[...drawn, ...lasted]} today={day} />
    </Figure>
  )
}

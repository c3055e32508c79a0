import type { AxisPeriod } from '#domain/rechtskreis/axis/axis-layout.ts'
import type { AxisMark } from '#domain/rechtskreis/axis/axis-marks.ts'
import { m } from '#platform/i18n/messages.ts'
import { Figure } from '#ui/data/figure.tsx'
import type { AheadRow } from './ahead-cells.tsx'
import { AxisLegend } from './axis-legend.tsx'
import { AxisPicture } from './axis-picture.tsx'
import { type PeriodRow, PeriodTable } from './period-table.tsx'

interface AxisFigureProps {
  rows: readonly PeriodRow[]
  ahead: readonly AheadRow[]
  marks: { shown: readonly AxisMark[]; rest: number }
  gaps: readonly AxisPeriod[]
  day: string
  caseRef: string
  person: string
}

/** The axis as picture and table; `day` is where "now" stands in it. */
export function AxisFigure({ rows, ahead, marks, gaps, day, caseRef, person }: AxisFigureProps) {
  const drawn = rows.map((row): AxisPeriod => ({
    lane: row.lane,
    rechtskreis: row.name,
    from: row.from,
    until: row.until ?? row.expectedUntil,
    endExpected: row.until === null && row.expectedUntil !== null,
    expected: row.isExpected,
  }))
  // A gap that runs is drawn as long as it has lasted; how long it will last nobody knows.
  const lasted = gaps.map((gap) => ({ ...gap, until: gap.until ?? day, endExpected: gap.until === null }))
  return (
    <Figure
      result={m.transitions_result({ count: rows.filter(({ isExpected }) => !isExpected).length })}
      note={
        <AxisLegend
          hasAhead={ahead.length > 0}
          rest={marks.rest}
          ways={`/faelle/${caseRef}/perspektiven?person=${person}`}
        />
      }
      level={3}
      table={<PeriodTable rows={rows} ahead={ahead} />}
      tableOpen
    >
      <AxisPicture periods={[...drawn, ...lasted]} marks={marks.shown} today={day} />
    </Figure>
  )
}

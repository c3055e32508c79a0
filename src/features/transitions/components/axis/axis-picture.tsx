import { type AxisPeriod, layOutAxis } from '#domain/rechtskreis/axis/axis-layout.ts'
import type { AxisMark } from '#domain/rechtskreis/axis/axis-marks.ts'
import { m } from '#platform/i18n/messages.ts'
import { classNames } from '#ui/class-names.ts'
import { MarkPicture } from './mark-picture.tsx'

const labelWidth = 190
const width = 780
const top = 26

interface AxisPictureProps {
  periods: readonly AxisPeriod[]
  marks: readonly AxisMark[]
  today: string
}

/**
 * The time axis as a picture: a band per lane; what still runs has an open end, what is only expected is hatched, and
 * a day that a hint names is a mark with its words. The table beside it says the same.
 */
export function AxisPicture({ periods, marks, today }: AxisPictureProps) {
  const axis = layOutAxis(periods, today, width, marks)
  const height = top + axis.height + 8
  return (
    <svg
      className="axis"
      viewBox={`0 0 ${labelWidth + width} ${height}`}
      role="img"
      aria-label={m.transitions_picture()}
    >
      <defs>
        <pattern id="axis-expected" width="6" height="6" patternUnits="userSpaceOnUse">
          <path className="axis-hatch" d="M0 6 6 0" />
        </pattern>
      </defs>
      {axis.years.map((year) => (
        <g key={year.label}>
          <line className="axis-year" x1={labelWidth + year.x} x2={labelWidth + year.x} y1={18} y2={height} />
          <text className="axis-text" x={labelWidth + year.x + 4} y={14}>
            {year.label}
          </text>
        </g>
      ))}
      {axis.lanes.map((lane) => (
        <text key={lane.label} className="axis-text" x={0} y={top + lane.y + 18}>
          {lane.label}
        </text>
      ))}
      {axis.bars.map((bar, at) => (
        <g key={at}>
          <rect
            className={
              bar.expected
                ? 'axis-bar-expected'
                : classNames('axis-bar', bar.open && 'axis-bar-open', bar.gap && 'axis-bar-gap')
            }
            fill={bar.expected ? 'url(#axis-expected)' : undefined}
            x={labelWidth + bar.x}
            y={top + bar.y + 2}
            width={bar.width}
            height={22}
            rx={3}
          />
          <text
            className={classNames('axis-bar-text', bar.expected && 'axis-bar-text-expected')}
            x={labelWidth + bar.x + 6}
            y={top + bar.y + 18}
          >
            {fitting(bar.label, bar.width)}
          </text>
        </g>
      ))}
      <line
        className="axis-today"
        x1={labelWidth + axis.todayX}
        x2={labelWidth + axis.todayX}
        y1={18}
        y2={height}
      />
      {axis.marks.map((mark) => (
        <MarkPicture
          key={`${mark.kind} ${mark.label}`}
          mark={mark}
          left={labelWidth}
          top={top}
          todayX={axis.todayX}
          right={labelWidth + width}
        />
      ))}
    </svg>
  )
}

/** A label that does not run out of its bar; the table holds the full words. */
function fitting(label: string, width: number) {
  const letters = Math.floor((width - 10) / 7)
  if (label.length <= letters) return label
  return letters > 3 ? `${label.slice(0, letters - 1)}…` : ''
}

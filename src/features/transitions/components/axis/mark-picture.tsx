import { m } from '#platform/i18n/messages.ts'
import { letterWidth, type PlacedMark } from '#domain/rechtskreis/axis/axis-layout.ts'

const edge = 12

/**
 * A day ahead in the picture: a dotted way from today to a diamond (reached at the earliest) or a bracket (shut from
 * then on), with its words beside it. Never a bar: nothing of it is recorded.
 * @param left where the lanes begin, @param right where the picture ends, both in picture units
 */
export function MarkPicture({
  mark,
  left,
  top,
  todayX,
  right,
}: {
  mark: PlacedMark
  left: number
  top: number
  todayX: number
  right: number
}) {
  const x = left + mark.x
  const y = top + mark.y + 13
  const room = mark.wordsBefore ? x - left - edge : right - x - edge
  return (
    <g>
      {mark.isFirst ? (
        <text className="axis-text" x={0} y={y + 5}>
          {m.transitions_axis_ahead_hints()}
        </text>
      ) : null}
      <line className="axis-mark-way" x1={left + todayX} x2={x} y1={y} y2={y} />
      <path
        className="axis-mark"
        d={
          mark.kind === 'reached'
            ? `M${x - 6} ${y} ${x} ${y - 6} ${x + 6} ${y} ${x} ${y + 6}Z`
            : `M${x - 6} ${y - 8}H${x}V${y + 8}H${x - 6}`
        }
      />
      <text
        className="axis-bar-text axis-bar-text-expected"
        x={mark.wordsBefore ? x - edge : x + edge}
        y={y + 5}
        textAnchor={mark.wordsBefore ? 'end' : 'start'}
      >
        {shortened(mark.label, room)}
      </text>
    </g>
  )
}

/** The words as far as they have room; the table holds all of them. */
function shortened(label: string, room: number) {
  const letters = Math.floor(room / letterWidth)
  return label.length <= letters ? label : `${label.slice(0, Math.max(0, letters - 1))}…`
}

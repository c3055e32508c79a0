import { scores } from '#domain/plan/goal/goal.ts'
import { m } from '#platform/i18n/messages.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { signed } from '../labels.ts'

const left = 40
const width = 600
const rowHeight = 36
const top = 16
const bottom = top + 4 * rowHeight

const yOf = (score: number) => top + (2 - score) * rowHeight
const time = (day: string) => Temporal.PlainDate.from(day).since('2000-01-01').days

/** Ratings of a goal over time, from −2 to +2; the line of what was expected is drawn stronger. */
export function RatingPicture({
  ratings,
}: {
  ratings: readonly { id: string; on: string; score: number }[]
}) {
  const [first, last] = [ratings[0]!, ratings.at(-1)!]
  const span = Math.max(1, time(last.on) - time(first.on))
  const xOf = (on: string) =>
    first.on === last.on ? left + width / 2 : left + 20 + ((time(on) - time(first.on)) / span) * (width - 40)
  const days = [...new Set([first.on, last.on])]
  return (
    <svg
      className="goal-ratings"
      viewBox={`0 0 ${left + width + 20} ${bottom + 36}`}
      role="img"
      aria-label={m.goals_picture()}
    >
      {scores.map((score) => (
        <g key={score}>
          <line
            className={score === 0 ? 'goal-expected' : 'axis-year'}
            x1={left}
            x2={left + width}
            y1={yOf(score)}
            y2={yOf(score)}
          />
          <text className="axis-text" x={0} y={yOf(score) + 5}>
            {signed(score)}
          </text>
        </g>
      ))}
      <polyline
        className="needs-way"
        fill="none"
        points={ratings.map(({ on, score }) => `${xOf(on)},${yOf(score)}`).join(' ')}
      />
      {ratings.map(({ id, on, score }) => (
        <circle className="needs-now" key={id} cx={xOf(on)} cy={yOf(score)} r={7} />
      ))}
      {days.map((day) => (
        <text className="needs-scale" key={day} x={xOf(day)} y={bottom + 28}>
          {formatDay(day, getLocale())}
        </text>
      ))}
    </svg>
  )
}

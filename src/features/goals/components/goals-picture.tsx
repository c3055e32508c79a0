import { scores } from '#domain/plan/goal/goal.ts'
import { m } from '#platform/i18n/messages.ts'
import { signed } from '../labels.ts'

const labelWidth = 300
const stepWidth = 90
const rowHeight = 30
const top = 26
/** So many letters of a goal stand beside the scale; the list below has all of them. */
const letters = 40

const xOf = (score: number) => labelWidth + (score + 2) * stepWidth
const short = (words: string) => (words.length > letters ? `${words.slice(0, letters).trimEnd()} …` : words)

/** A goal in the picture: where it stood at first and where it stands. */
export type PicturedGoal = { ref: string; words: string; first: number; last: number }

/** Goals as dots from −2 to +2; a hollow dot shows where each stood at first, a line the way between. */
export function GoalsPicture({ goals }: { goals: readonly PicturedGoal[] }) {
  const height = top + goals.length * rowHeight + 6
  return (
    <svg
      className="needs"
      viewBox={`0 0 ${labelWidth + 4 * stepWidth + 24} ${height}`}
      role="img"
      aria-label={m.goals_all_picture()}
    >
      {scores.map((score) => (
        <g key={score}>
          <line
            className={score === 0 ? 'goal-expected' : 'axis-year'}
            x1={xOf(score)}
            x2={xOf(score)}
            y1={18}
            y2={height}
          />
          <text className="needs-scale" x={xOf(score)} y={12}>
            {signed(score)}
          </text>
        </g>
      ))}
      {goals.map(({ ref, words, first, last }, row) => {
        const y = top + row * rowHeight + 12
        return (
          <g key={ref}>
            <text className="axis-text" x={0} y={y + 5}>
              {short(words)}
            </text>
            {first === last ? null : (
              <>
                <line className="needs-way" x1={xOf(first)} x2={xOf(last)} y1={y} y2={y} />
                <circle className="needs-before" cx={xOf(first)} cy={y} r={6} />
              </>
            )}
            <circle className="needs-now" cx={xOf(last)} cy={y} r={8} />
          </g>
        )
      })}
    </svg>
  )
}

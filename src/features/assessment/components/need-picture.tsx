import { m } from '#platform/i18n/messages.ts'

const labelWidth = 300
const stepWidth = 90
const rowHeight = 30
const top = 26

/** A life domain in the picture: rating now and before, null where there is none. */
export type PicturedNeed = {
  area: string
  label: string
  now: number
  before: number | null
  own: number | null
}

/**
 * Life domains as dots on a scale of five; a hollow dot shows the rating before, a line the way between them, a square
 * how the person sees it.
 */
export function NeedPicture({ needs }: { needs: readonly PicturedNeed[] }) {
  const height = top + needs.length * rowHeight + 6
  const xOf = (rating: number) => labelWidth + (rating - 1) * stepWidth
  return (
    <svg
      className="needs"
      viewBox={`0 0 ${labelWidth + 4 * stepWidth + 24} ${height}`}
      role="img"
      aria-label={m.assessment_picture()}
    >
      {[1, 2, 3, 4, 5].map((rating) => (
        <g key={rating}>
          <line className="axis-year" x1={xOf(rating)} x2={xOf(rating)} y1={18} y2={height} />
          <text className="needs-scale" x={xOf(rating)} y={12}>
            {rating}
          </text>
        </g>
      ))}
      {needs.map((need, row) => {
        const y = top + row * rowHeight + 12
        return (
          <g key={need.area}>
            <text className="axis-text" x={0} y={y + 5}>
              {need.label}
            </text>
            {need.before !== null && need.before !== need.now ? (
              <>
                <line className="needs-way" x1={xOf(need.before)} x2={xOf(need.now)} y1={y} y2={y} />
                <circle className="needs-before" cx={xOf(need.before)} cy={y} r={6} />
              </>
            ) : null}
            <circle className="needs-now" cx={xOf(need.now)} cy={y} r={8} />
            {need.own === null ? null : (
              <rect className="needs-own" x={xOf(need.own) - 5} y={y - 5} width={10} height={10} />
            )}
          </g>
        )
      })}
    </svg>
  )
}

import { m } from '#platform/i18n/messages.ts'

const labelWidth = 300
const stepWidth = 90
const rowHeight = 44
const top = 26

type Ratings = { before: number | null; after: number | null }
/** A life domain at two days; null where there is no rating. */
export type ComparedDomain = { key: string; label: string; rating: Ratings; own: Ratings }

const xOf = (rating: number) => labelWidth + (rating - 1) * stepWidth

function Way({ ratings: { before, after }, y, own }: { ratings: Ratings; y: number; own?: boolean }) {
  const mark = (rating: number | null, look: string, size: number) =>
    rating === null ? null : own ? (
      <rect className={look} x={xOf(rating) - size} y={y - size} width={2 * size} height={2 * size} />
    ) : (
      <circle className={look} cx={xOf(rating)} cy={y} r={size} />
    )
  return (
    <>
      {before !== null && after !== null && before !== after ? (
        <line className="needs-way" x1={xOf(before)} x2={xOf(after)} y1={y} y2={y} />
      ) : null}
      {mark(before, 'needs-before', own ? 6 : 8)}
      {mark(after, 'needs-now', own ? 4 : 6)}
    </>
  )
}

/**
 * Life domains at two days on a scale of five: hollow marks for the first day, filled ones for the second, a line where
 * something changed. Dots are the professional rating, squares below them the person's own.
 */
export function ComparePicture({ domains }: { domains: readonly ComparedDomain[] }) {
  const height = top + domains.length * rowHeight + 6
  return (
    <svg
      className="needs"
      viewBox={`0 0 ${labelWidth + 4 * stepWidth + 24} ${height}`}
      role="img"
      aria-label={m.assessment_compare_picture()}
    >
      {[1, 2, 3, 4, 5].map((rating) => (
        <g key={rating}>
          <line className="axis-year" x1={xOf(rating)} x2={xOf(rating)} y1={18} y2={height} />
          <text className="needs-scale" x={xOf(rating)} y={12}>
            {rating}
          </text>
        </g>
      ))}
      {domains.map((domain, row) => {
        const y = top + row * rowHeight + 12
        return (
          <g key={domain.key}>
            <text className="axis-text" x={0} y={y + 10}>
              {domain.label}
            </text>
            <Way ratings={domain.rating} y={y} />
            <Way ratings={domain.own} y={y + 18} own />
          </g>
        )
      })}
    </svg>
  )
}

import { centreHeight, centreWidth, type Point, tieHeight, tieWidth } from './layout.ts'
import type { TieStrength } from './tie.ts'

/** Where the line between two boxes leaves the first: on its edge, a little outside. */
function leaves(from: Point, to: Point, width: number, height: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const share = Math.min(
    (width / 2 + 4) / Math.max(Math.abs(dx), 0.001),
    (height / 2 + 4) / Math.max(Math.abs(dy), 0.001),
  )
  return { x: from.x + dx * share, y: from.y + dy * share }
}

const straightEnd = 15
const tooth = 8

/**
 * The line from the person to a tie as an SVG path. A strained tie zigzags, a broken one has a hole with two strokes
 * across; the others differ by width and dots, which the style says.
 */
export function tieLine(centre: Point, tie: Point, strength: TieStrength): string {
  const from = leaves(centre, tie, centreWidth, centreHeight)
  const to = leaves(tie, centre, tieWidth, tieHeight)
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const point = (way: number, aside = 0) =>
    `${(from.x + along.x * way - along.y * aside).toFixed(1)} ${(from.y + along.y * way + along.x * aside).toFixed(1)}`
  if (strength === 'strained') {
    const teeth = Math.max(3, Math.floor((length - 2 * straightEnd) / tooth))
    const step = (length - 2 * straightEnd) / teeth
    const turns = Array.from({ length: teeth }, (_, at) =>
      point(straightEnd + (at + 0.5) * step, at % 2 ? -6 : 6),
    )
    return `M ${[point(0), point(straightEnd), ...turns, point(length - straightEnd), point(length)].join(' L ')}`
  }
  if (strength === 'broken') {
    const half = length / 2
    const stroke = (at: number) => `M ${point(at - 3, -8)} L ${point(at + 3, 8)}`
    return `M ${point(0)} L ${point(half - 7)} ${stroke(half - 7)} ${stroke(half + 7)} M ${point(half + 7)} L ${point(length)}`
  }
  return `M ${point(0)} L ${point(length)}`
}

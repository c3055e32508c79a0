/** Sizes of the picture: the box of a tie, the box of the person in the middle, and what stays free around a box. */
export const tieWidth = 180
export const tieHeight = 66
export const centreWidth = 170
export const centreHeight = 56
const gap = 14
const margin = 12

export type Point = { x: number; y: number }
export type EcomapLayout = { width: number; height: number; centre: Point; ties: Point[] }

const overlaps = (a: Point, b: Point) =>
  Math.abs(a.x - b.x) < tieWidth + gap && Math.abs(a.y - b.y) < tieHeight + gap

/** So many points around an oval, as far from each other as the boxes are wide and high, the first at the top. */
function around(count: number, wide: number, high: number): Point[] {
  const fine = 720
  const at = (turn: number): Point => {
    const angle = (turn / fine) * 2 * Math.PI - Math.PI / 2
    return { x: wide * Math.cos(angle), y: high * Math.sin(angle) }
  }
  const walked = [0]
  for (let turn = 1; turn <= fine; turn++) {
    const [before, here] = [at(turn - 1), at(turn)]
    const way = Math.max(
      Math.abs(here.x - before.x) / (tieWidth + gap),
      Math.abs(here.y - before.y) / (tieHeight + gap),
    )
    walked.push(walked[turn - 1]! + way)
  }
  return Array.from({ length: count }, (_, place) => {
    const wanted = (place / count) * walked[fine]!
    const { x, y } = at(walked.findIndex((way) => way >= wanted - 1e-9))
    return { x: Math.round(x), y: Math.round(y) }
  })
}

/**
 * Places the person in the middle and the ties around, clockwise in their order, so that ties of one kind that follow
 * each other stand together. The oval grows until no two boxes touch: higher more than wider, as pages are read.
 * The same number of ties always gives the same picture.
 */
export function layOutEcomap(count: number): EcomapLayout {
  let wide = 270
  let high = 150
  let ties = around(count, wide, high)
  while (ties.some((tie, at) => ties.slice(at + 1).some((other) => overlaps(tie, other)))) {
    wide *= 1.02
    high *= 1.06
    ties = around(count, wide, high)
  }
  const outermost = (pick: (point: Point) => number, half: number, ofCentre: number) => ({
    first: Math.min(-ofCentre, ...ties.map((tie) => pick(tie) - half)) - margin,
    last: Math.max(ofCentre, ...ties.map((tie) => pick(tie) + half)) + margin,
  })
  const across = outermost(({ x }) => x, tieWidth / 2, centreWidth / 2)
  const down = outermost(({ y }) => y, tieHeight / 2, centreHeight / 2)
  return {
    width: across.last - across.first,
    height: down.last - down.first,
    centre: { x: -across.first, y: -down.first },
    ties: ties.map(({ x, y }) => ({ x: x - across.first, y: y - down.first })),
  }
}

import type { StepOrder } from './step-order.ts'

type Placed = { key: string; lane: string }

/**
 * How hard a picture with these lanes is to read: lines that cross, and how many lanes lines pass over.
 * @param lanes from top to bottom
 */
export function laneCost(
  lanes: readonly string[],
  laneOf: ReadonlyMap<string, string>,
  order: readonly StepOrder[],
  column: ReadonlyMap<string, number>,
): number {
  const row = (key: string) => lanes.indexOf(laneOf.get(key)!)
  let cost = 0
  order.forEach((line, at) => {
    cost += Math.abs(row(line.before) - row(line.after))
    for (const other of order.slice(at + 1)) {
      const apart =
        column.get(line.after)! <= column.get(other.before)! ||
        column.get(other.after)! <= column.get(line.before)!
      const begins = row(line.before) - row(other.before)
      const ends = row(line.after) - row(other.after)
      if (!apart && begins * ends < 0) cost += 3
    }
  })
  return cost
}

/**
 * Lanes from top to bottom: as they first appear along the way, then each moved to where it makes the picture
 * easier to read, until no move helps.
 */
export function laneOrder(
  steps: readonly Placed[],
  order: readonly StepOrder[],
  column: ReadonlyMap<string, number>,
): string[] {
  const laneOf = new Map(steps.map((step) => [step.key, step.lane]))
  const byColumn = steps.toSorted((a, b) => column.get(a.key)! - column.get(b.key)!)
  let lanes = [...new Set(byColumn.map((step) => step.lane))]
  let cost = laneCost(lanes, laneOf, order, column)
  for (let better = true; better;) {
    better = false
    for (const lane of [...lanes]) {
      for (let at = 0; at < lanes.length; at++) {
        const moved = lanes.filter((one) => one !== lane).toSpliced(at, 0, lane)
        const movedCost = laneCost(moved, laneOf, order, column)
        if (movedCost >= cost) continue
        lanes = moved
        cost = movedCost
        better = true
      }
    }
  }
  return lanes
}

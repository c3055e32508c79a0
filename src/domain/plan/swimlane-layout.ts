import { laneOrder } from './lane-order.ts'
import { inOrder, type StepOrder } from './step-order.ts'

/** A step as the picture needs it: its lane is the kind of agency that does it. */
export type LaneStep = { key: string; lane: string }

export type PlacedBox = { key: string; lane: string; x: number; y: number }
export type PlacedLane = { lane: string; y: number; height: number }
/** A line from step to step; `path` is SVG, the label stands just before the step that waits. */
export type PlacedLine = StepOrder & { path: string; labelX: number; labelY: number }
export type SwimlaneLayout = {
  boxes: PlacedBox[]
  lanes: PlacedLane[]
  lines: PlacedLine[]
  width: number
  height: number
}

export const boxWidth = 172
export const boxHeight = 56
export const laneLabelWidth = 176
const gapX = 104
const gapY = 14
/** Free strip at the top of each lane, in which lines run past the boxes. */
const channel = 18

/**
 * Places a plan as a picture with swimlanes: x by the longest way to a step, y by its lane, lanes in an order with
 * few crossings, lines at right angles beside the boxes. The same steps always give the same picture.
 * @param order without a cycle; lines to steps that are not shown are left out
 */
export function layOutSwimlanes(steps: readonly LaneStep[], order: readonly StepOrder[]): SwimlaneLayout {
  const known = new Set(steps.map((step) => step.key))
  const shown = order.filter(({ before, after }) => known.has(before) && known.has(after))
  const column = longestWays(
    steps.map((step) => step.key),
    shown,
  )
  const lanes = laneOrder(steps, shown, column)
  const rows = rowsInLanes(steps, shown, column, lanes)
  const placedLanes: PlacedLane[] = []
  let y = 0
  for (const lane of lanes) {
    const most =
      Math.max(...steps.filter((step) => step.lane === lane).map((step) => rows.get(step.key)!)) + 1
    const height = channel + most * (boxHeight + gapY)
    placedLanes.push({ lane, y, height })
    y += height
  }
  const top = new Map(placedLanes.map((lane) => [lane.lane, lane.y + channel]))
  const boxes = steps.map(({ key, lane }) => ({
    key,
    lane,
    x: laneLabelWidth + column.get(key)! * (boxWidth + gapX),
    y: top.get(lane)! + rows.get(key)! * (boxHeight + gapY),
  }))
  return {
    boxes,
    lanes: placedLanes,
    lines: placeLines(boxes, shown, column, top),
    width: Math.max(laneLabelWidth, ...boxes.map((box) => box.x + boxWidth)) + 12,
    height: y,
  }
}

/** The column of each step: the number of steps on the longest way that leads to it. */
function longestWays(keys: readonly string[], order: readonly StepOrder[]): Map<string, number> {
  const column = new Map<string, number>()
  for (const key of inOrder(keys, order)) {
    const before = order.filter(({ after }) => after === key).map((line) => column.get(line.before) ?? -1)
    column.set(key, Math.max(-1, ...before) + 1)
  }
  return column
}

/** Steps of one lane and column stand below each other, each near what it waits for. */
function rowsInLanes(
  steps: readonly LaneStep[],
  order: readonly StepOrder[],
  column: ReadonlyMap<string, number>,
  lanes: readonly string[],
): Map<string, number> {
  const rows = new Map<string, number>()
  const place = new Map(steps.map((step) => [step.key, lanes.indexOf(step.lane)]))
  const last = Math.max(0, ...column.values())
  for (let at = 0; at <= last; at++) {
    for (const lane of lanes) {
      const here = steps.filter((step) => step.lane === lane && column.get(step.key) === at)
      const wish = (key: string) => {
        const before = order.filter(({ after }) => after === key).map((line) => line.before)
        const places = before.map((one) => place.get(one)! + (rows.get(one) ?? 0) / 100)
        return places.length === 0 ? 0 : places.reduce((a, b) => a + b, 0) / places.length
      }
      here.toSorted((a, b) => wish(a.key) - wish(b.key)).forEach((step, row) => rows.set(step.key, row))
    }
  }
  return rows
}

function placeLines(
  boxes: readonly PlacedBox[],
  order: readonly StepOrder[],
  column: ReadonlyMap<string, number>,
  laneTop: ReadonlyMap<string, number>,
): PlacedLine[] {
  const byKey = new Map(boxes.map((box) => [box.key, box]))
  const tracks = trackPlaces(order, column)
  return order.map((line) => {
    const from = byKey.get(line.before)!
    const to = byKey.get(line.after)!
    const [x1, y1, x2, y2] = [from.x + boxWidth, from.y + boxHeight / 2, to.x, to.y + boxHeight / 2]
    const out = x1 + tracks.out(line)
    const into = x2 - gapX + tracks.into(line)
    const between = boxes.filter((box) => box.x > from.x && box.x < to.x)
    const free = (height: number) => between.every((box) => height < box.y || height > box.y + boxHeight)
    const along = [y2, y1].find(free) ?? laneTop.get(to.lane)! - channel / 2
    const corners: [number, number][] =
      column.get(line.after)! - column.get(line.before)! === 1
        ? [
            [x1, y1],
            [into, y1],
            [into, y2],
            [x2, y2],
          ]
        : [
            [x1, y1],
            [out, y1],
            [out, along],
            [into, along],
            [into, y2],
            [x2, y2],
          ]
    return { ...line, path: rounded(corners), labelX: x2 - 9, labelY: y2 - 5 }
  })
}

/** In each gap between two columns, every line that turns there gets a place of its own. */
function trackPlaces(order: readonly StepOrder[], column: ReadonlyMap<string, number>) {
  const leaving = Map.groupBy(order, (line) => column.get(line.before)!)
  const arriving = Map.groupBy(order, (line) => column.get(line.after)! - 1)
  const share = (lines: readonly StepOrder[], key: string, keyOf: (line: StepOrder) => string) => {
    const keys = [...new Set(lines.map(keyOf))]
    return (keys.indexOf(key) + 1) / (keys.length + 1)
  }
  return {
    // Lines that leave one step, or arrive at one, run together: what belongs together looks so.
    out: (line: StepOrder) =>
      8 + share(leaving.get(column.get(line.before)!)!, line.before, (one) => one.before) * (gapX / 2 - 12),
    into: (line: StepOrder) =>
      gapX / 2 +
      share(arriving.get(column.get(line.after)! - 1)!, line.after, (one) => one.after) * (gapX / 2 - 16),
  }
}

const radius = 6

/** A line through the corners with rounded turns, as SVG. */
function rounded(corners: readonly (readonly [number, number])[]): string {
  const points = corners.filter(
    ([x, y], at) => at === 0 || x !== corners[at - 1]![0] || y !== corners[at - 1]![1],
  )
  let path = `M ${points[0]![0]} ${points[0]![1]}`
  for (let at = 1; at < points.length - 1; at++) {
    const [[ax, ay], [bx, by], [cx, cy]] = [points[at - 1]!, points[at]!, points[at + 1]!]
    const before = Math.min(radius, (Math.abs(bx - ax) + Math.abs(by - ay)) / 2)
    const after = Math.min(radius, (Math.abs(cx - bx) + Math.abs(cy - by)) / 2)
    path += ` L ${bx - Math.sign(bx - ax) * before} ${by - Math.sign(by - ay) * before}`
    path += ` Q ${bx} ${by} ${bx + Math.sign(cx - bx) * after} ${by + Math.sign(cy - by) * after}`
  }
  const end = points.at(-1)!
  return `${path} L ${end[0]} ${end[1]}`
}

/** What of a discovered chain is drawn. */
export type ChainEdge = { from: string; to: string; count: number; medianDays: number }
export type PlacedStep = { name: string; x: number; y: number; count: number }
export type PlacedEdge = ChainEdge & { path: string; labelX: number; labelY: number; back: boolean }
export type ChainLayout = {
  steps: PlacedStep[]
  edges: PlacedEdge[]
  width: number
  height: number
  boxWidth: number
  boxHeight: number
}

const boxWidth = 168
const boxHeight = 46
const gapX = 84
const gapY = 34
/** How much higher a bow runs for each column it passes over. */
const bowHeight = 22

/**
 * Places steps in columns by the longest way along the frequent edges that go forward, and in a column by the mean
 * row of what leads there; edges that pass over a column run above as bows, edges against the direction below.
 * @param counts how often each step happened
 * @param edges the edges to draw, most frequent first
 */
export function layOutChain(counts: Record<string, number>, edges: readonly ChainEdge[]): ChainLayout {
  const names = [...new Set(edges.flatMap((edge) => [edge.from, edge.to]))]
  const forward = forwardEdges(names, edges)
  const columns = columnsOf(names, forward)
  const rows = rowsOf(names, columns, forward, counts)
  const passed = (edge: ChainEdge) => columns.get(edge.to)! - columns.get(edge.from)! - 1
  const head = 16 + Math.max(0, ...edges.map(passed)) * bowHeight
  const place = (name: string): PlacedStep => ({
    name,
    x: columns.get(name)! * (boxWidth + gapX),
    y: rows.get(name)! * (boxHeight + gapY) + head,
    count: counts[name] ?? 0,
  })
  const steps = names.map(place)
  const width = Math.max(0, ...steps.map((step) => step.x)) + boxWidth
  const bottom = Math.max(0, ...steps.map((step) => step.y)) + boxHeight
  const byName = new Map(steps.map((step) => [step.name, step]))
  const placed = edges.map((edge) =>
    placeEdge(edge, byName.get(edge.from)!, byName.get(edge.to)!, passed(edge)),
  )
  return {
    steps,
    edges: placed,
    width,
    height: bottom + (placed.some((edge) => edge.back) ? 64 : 24),
    boxWidth,
    boxHeight,
  }
}

/** The most frequent edges that together hold no cycle. */
function forwardEdges(names: readonly string[], edges: readonly ChainEdge[]): ChainEdge[] {
  const after = new Map(names.map((name) => [name, new Set<string>()]))
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    from === to || [...after.get(from)!].some((next) => !seen.has(next) && reaches(next, to, seen.add(next)))
  return edges.filter((edge) => {
    if (reaches(edge.to, edge.from)) return false
    after.get(edge.from)!.add(edge.to)
    return true
  })
}

function columnsOf(names: readonly string[], forward: readonly ChainEdge[]) {
  const columns = new Map(names.map((name) => [name, 0]))
  for (let round = 0; round < names.length; round++) {
    for (const edge of forward)
      columns.set(edge.to, Math.max(columns.get(edge.to)!, columns.get(edge.from)! + 1))
  }
  return columns
}

function rowsOf(
  names: readonly string[],
  columns: Map<string, number>,
  forward: readonly ChainEdge[],
  counts: Record<string, number>,
) {
  const rows = new Map<string, number>()
  const last = Math.max(0, ...columns.values())
  for (let column = 0; column <= last; column++) {
    const here = names.filter((name) => columns.get(name) === column)
    const wish = (name: string) => {
      const before = forward.filter((edge) => edge.to === name && rows.has(edge.from))
      const weight = before.reduce((sum, edge) => sum + edge.count, 0)
      return weight === 0
        ? Number.MAX_SAFE_INTEGER
        : before.reduce((sum, edge) => sum + rows.get(edge.from)! * edge.count, 0) / weight
    }
    const ordered = here.toSorted(
      (a, b) => wish(a) - wish(b) || (counts[b] ?? 0) - (counts[a] ?? 0) || (a < b ? -1 : 1),
    )
    ordered.forEach((name, row) => rows.set(name, row))
  }
  return rows
}

function placeEdge(edge: ChainEdge, from: PlacedStep, to: PlacedStep, passed: number): PlacedEdge {
  if (to.x <= from.x) return bow(edge, from, to, Math.max(from.y, to.y) + boxHeight + 44, true)
  if (passed > 0) return bow(edge, from, to, Math.min(from.y, to.y) - passed * bowHeight * 1.3, false)
  const [x1, y1, x2, y2] = [from.x + boxWidth, from.y + boxHeight / 2, to.x, to.y + boxHeight / 2]
  const middle = (x1 + x2) / 2
  return {
    ...edge,
    back: false,
    path: `M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${x2} ${y2}`,
    labelX: middle,
    labelY: (y1 + y2) / 2 - 6,
  }
}

/** A bow over or under the boxes between two steps; `height` is where its ends are drawn to. */
function bow(edge: ChainEdge, from: PlacedStep, to: PlacedStep, height: number, below: boolean): PlacedEdge {
  const side = below ? boxHeight : 0
  const [x1, y1, x2, y2] = [from.x + boxWidth * 0.7, from.y + side, to.x + boxWidth * 0.3, to.y + side]
  return {
    ...edge,
    back: below,
    path: `M ${x1} ${y1} C ${x1} ${height}, ${x2} ${height}, ${x2} ${y2}`,
    labelX: (x1 + x2) / 2,
    labelY: height + (below ? -1 : 1) * Math.abs(height - y1) * 0.25 - 3,
  }
}

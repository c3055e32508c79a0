/** A period as the picture needs it; days as YYYY-MM-DD, `until` is the last day or null while it runs. */
export type AxisPeriod = {
  lane: string
  rechtskreis: string
  from: string
  until: string | null
  /** days without money or cover instead of a Rechtskreis */
  gap?: boolean
  /** follows from a rule and is not granted yet */
  expected?: boolean
  /** `until` is only likely: the bar keeps the edge of one that runs */
  endExpected?: boolean
}

export type AxisBar = {
  label: string
  x: number
  width: number
  y: number
  open: boolean
  gap: boolean
  expected: boolean
}
export type AxisLane = { label: string; y: number; height: number }
export type AxisLayout = {
  bars: AxisBar[]
  lanes: AxisLane[]
  years: { label: string; x: number }[]
  todayX: number
  height: number
}

const barHeight = 26
const laneGap = 10

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/**
 * Places periods on a time axis: one band per lane, overlapping periods of a lane below each other.
 * @param width of the drawing from the first to the last day, in picture units
 */
export function layOutAxis(periods: readonly AxisPeriod[], today: string, width: number): AxisLayout {
  const days = periods.flatMap((period) => [dayNumber(period.from), dayNumber(period.until ?? period.from)])
  const first = Math.min(...days, dayNumber(today)) - 30
  const last = Math.max(...days, dayNumber(today)) + 90
  const xOf = (day: number) => ((day - first) / (last - first)) * width
  const bars: AxisBar[] = []
  const bands: AxisLane[] = []
  let y = 0
  for (const lane of new Set(periods.map((period) => period.lane))) {
    const rowsEnd: number[] = []
    for (const period of periods.filter((candidate) => candidate.lane === lane)) {
      const from = dayNumber(period.from)
      const until = period.until ? dayNumber(period.until) + 1 : last
      let row = rowsEnd.findIndex((end) => end <= from)
      if (row === -1) row = rowsEnd.length
      rowsEnd[row] = until
      bars.push({
        label: period.rechtskreis,
        x: xOf(from),
        width: Math.max(3, xOf(until) - xOf(from)),
        y: y + row * barHeight,
        open: !period.until || period.endExpected === true,
        gap: period.gap ?? false,
        expected: period.expected ?? false,
      })
    }
    const height = rowsEnd.length * barHeight
    bands.push({ label: lane, y, height })
    y += height + laneGap
  }
  return { bars, lanes: bands, years: yearMarks(first, last, xOf), todayX: xOf(dayNumber(today)), height: y }
}

function yearMarks(first: number, last: number, xOf: (day: number) => number) {
  const from = new Date(first * 86_400_000).getUTCFullYear() + 1
  const until = new Date(last * 86_400_000).getUTCFullYear()
  const step = Math.max(1, Math.ceil((until - from + 1) / 12))
  const marks = []
  for (let year = from; year <= until; year += step)
    marks.push({ label: String(year), x: xOf(dayNumber(`${year}-01-01`)) })
  // A year that begins at the edge has no room for its number.
  return marks.filter(({ x }) => x <= xOf(last) - 40)
}

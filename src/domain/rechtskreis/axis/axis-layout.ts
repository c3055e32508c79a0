import type { AxisMark } from './axis-marks.ts'

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
/** A day ahead: `wordsBefore` where its words have room only before it; `isFirst` in its lane. */
export type PlacedMark = AxisMark & { x: number; y: number; wordsBefore: boolean; isFirst: boolean }
export type AxisLane = { label: string; y: number; height: number }
export type AxisLayout = {
  bars: AxisBar[]
  marks: PlacedMark[]
  lanes: AxisLane[]
  years: { label: string; x: number }[]
  todayX: number
  height: number
}

const barHeight = 26
const laneGap = 10
/** About so wide is a letter of a label. */
export const letterWidth = 6.5

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/**
 * Places periods on a time axis: one band per lane, overlapping periods of a lane below each other, and below them
 * the days ahead, each in a row of its own.
 * @param width of the drawing from the first to the last day, in picture units
 */
export function layOutAxis(
  periods: readonly AxisPeriod[],
  today: string,
  width: number,
  ahead: readonly AxisMark[] = [],
): AxisLayout {
  const days = [
    ...periods.flatMap((period) => [dayNumber(period.from), dayNumber(period.until ?? period.from)]),
    ...ahead.map(({ on }) => dayNumber(on)),
  ]
  const first = Math.min(...days, dayNumber(today)) - 30
  const last = Math.max(...days, dayNumber(today)) + 90
  const xOf = (day: number) => ((day - first) / (last - first)) * width
  const bars: AxisBar[] = []
  const marks: PlacedMark[] = []
  const bands: AxisLane[] = []
  let y = 0
  for (const lane of new Set([...ahead, ...periods].map((one) => one.lane))) {
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
    const below = y + rowsEnd.length * barHeight
    const own = ahead.filter((mark) => mark.lane === lane)
    marks.push(
      ...own.map((mark, at) => ({
        ...placed(mark, xOf(dayNumber(mark.on)), width),
        y: below + at * barHeight,
        isFirst: at === 0,
      })),
    )
    const height = (rowsEnd.length + own.length) * barHeight
    bands.push({ label: lane, y, height })
    y += height + laneGap
  }
  const todayX = xOf(dayNumber(today))
  return { bars, marks, lanes: bands, years: yearMarks(first, last, xOf), todayX, height: y }
}

function placed(mark: AxisMark, x: number, width: number) {
  const fits = x + mark.label.length * letterWidth <= width
  return { ...mark, x, wordsBefore: !fits && x > width / 2 }
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

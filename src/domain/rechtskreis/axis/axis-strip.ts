import type { Rechtskreis } from '../lanes.ts'

/** A period of one lane; days as YYYY-MM-DD, `until` is the last day or null while it runs. */
export type StripPeriod = { rechtskreis: Rechtskreis; from: string; until: string | null }

/** A stretch of the strip; `x` and `width` in hundredths of its length. */
export type StripSpan = { kind: 'past' | 'now' | 'next' | 'hole'; x: number; width: number }

/** The short form of one lane: what runs now, what comes next, and from when to when nothing stands. */
export type AxisStrip = {
  spans: StripSpan[]
  todayX: number
  now: { rechtskreis: Rechtskreis; since: string; until: string | null } | null
  next: { rechtskreis: Rechtskreis; from: string } | null
  /** the first days from today on, or just before, on which nothing stands; `until` null while nothing follows */
  hole: { from: string; until: string | null } | null
}

const back = 365
const ahead = 180
const day = (text: string) => Temporal.PlainDate.from(text)

/**
 * The time axis of one lane in a line, from a year ago until half a year ahead, or as far as the periods reach within it.
 * Where several run at once, the one that began last is the one of now; days that none of them covers are a hole.
 * @returns null where nothing stands in the lane
 */
export function axisStrip(periods: readonly StripPeriod[], today: string): AxisStrip | null {
  if (periods.length === 0) return null
  const sorted = periods.toSorted((a, b) => a.from.localeCompare(b.from))
  const isOver = ({ until }: StripPeriod) => until !== null && until < today
  const now = sorted.findLast((period) => period.from <= today && !isOver(period)) ?? null
  const next = sorted.find((period) => period.from > today) ?? null
  const holes = holesBetween(sorted)
  const begin = laterOf(sorted[0]!.from, day(today).subtract({ days: back }).toString())
  const end = day(today).add({ days: ahead }).toString()
  const length = day(begin).until(day(end)).days
  const xOf = (text: string) => Math.min(100, Math.max(0, (day(begin).until(day(text)).days / length) * 100))
  const span = (kind: StripSpan['kind'], from: string, until: string | null): StripSpan[] => {
    const x = xOf(from)
    const width = (until === null ? 100 : xOf(dayAfter(until))) - x
    return width > 0 ? [{ kind, x, width }] : []
  }
  return {
    spans: [
      ...sorted.flatMap((period) =>
        span(isOver(period) ? 'past' : period.from > today ? 'next' : 'now', period.from, period.until),
      ),
      ...holes.flatMap(({ from, until }) => span('hole', from, until)),
    ],
    todayX: xOf(today),
    now: now && { rechtskreis: now.rechtskreis, since: now.from, until: now.until },
    next: next && { rechtskreis: next.rechtskreis, from: next.from },
    hole: holes.find(({ until }) => until === null || until >= today) ?? null,
  }
}

const dayAfter = (text: string) => day(text).add({ days: 1 }).toString()
const dayBefore = (text: string) => day(text).subtract({ days: 1 }).toString()
const laterOf = (one: string, other: string) => (one > other ? one : other)

/** Stretches after the first period that none covers, in their order; the last has no end where nothing follows. */
function holesBetween(sorted: readonly StripPeriod[]): { from: string; until: string | null }[] {
  const holes: { from: string; until: string | null }[] = []
  let covered: string | null = sorted[0]!.until
  for (const { from, until } of sorted.slice(1)) {
    if (covered === null) return holes
    if (from > dayAfter(covered)) holes.push({ from: dayAfter(covered), until: dayBefore(from) })
    covered = until === null ? null : laterOf(covered, until)
  }
  return covered === null ? holes : [...holes, { from: dayAfter(covered), until: null }]
}

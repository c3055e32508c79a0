/** Days from … until, both counted, as numbers of days since 1970. */
export type DaySpan = { from: number; until: number }

/** YYYY-MM-DD as the number of days since 1970. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** The same back as YYYY-MM-DD. */
export const dayOfNumber = (number: number): string =>
  new Date(number * 86_400_000).toISOString().slice(0, 10)

/** The days strictly between two days, as a span; none where nothing lies between. */
export function daysBetween(last: string, first: string): DaySpan[] {
  const span = { from: dayNumber(last) + 1, until: dayNumber(first) - 1 }
  return span.from <= span.until ? [span] : []
}

/** The same days in spans that neither touch nor overlap, in order: no day stands twice. */
export function unitedSpans(spans: readonly DaySpan[]): DaySpan[] {
  const united: DaySpan[] = []
  for (const span of spans.filter(({ from, until }) => from <= until).toSorted((a, b) => a.from - b.from)) {
    const last = united.at(-1)
    if (last && span.from <= last.until + 1) last.until = Math.max(last.until, span.until)
    else united.push({ ...span })
  }
  return united
}

/** The days of some spans that none of the others holds. */
export function spansWithout(spans: readonly DaySpan[], taken: readonly DaySpan[]): DaySpan[] {
  let left = unitedSpans(spans)
  for (const hole of unitedSpans(taken))
    left = left.flatMap(({ from, until }) =>
      [
        { from, until: Math.min(until, hole.from - 1) },
        { from: Math.max(from, hole.until + 1), until },
      ].filter((part) => part.from <= part.until),
    )
  return unitedSpans(left)
}

/** How many days spans hold, each once. */
export const countDays = (spans: readonly DaySpan[]): number =>
  unitedSpans(spans).reduce((days, { from, until }) => days + until - from + 1, 0)

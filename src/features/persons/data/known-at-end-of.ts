type Recorded = { id: string; recordedAt: Date; supersededBy: string | null }

/**
 * The rows that stood at the end of a day: what was recorded later is not there yet, and what was replaced later still
 * stands. What was withdrawn follows itself and was never true.
 * @param rows all that were ever recorded
 * @param day YYYY-MM-DD, in the time of Berlin
 */
export function knownAtEndOf<Row extends Recorded>(rows: readonly Row[], day: string): Row[] {
  const end = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Berlin')
  const known = rows.filter(({ recordedAt }) => recordedAt.getTime() < end.epochMilliseconds)
  const ids = new Set(known.map(({ id }) => id))
  return known.filter(({ supersededBy }) => supersededBy === null || !ids.has(supersededBy))
}

type Recorded = {
  id: string
  recordedAt: Date
  supersededBy: string | null
  /** when a row that follows itself was withdrawn, where that was kept */
  withdrawnAt?: Date | null
}

/**
 * The rows that stood at the end of a day: what was recorded later is not there yet, and what was replaced later still
 * stands. What was withdrawn follows itself: until that day it was held to be true.
 * @param rows all that were ever recorded
 * @param day YYYY-MM-DD, in the time of Berlin
 */
export function knownAtEndOf<Row extends Recorded>(rows: readonly Row[], day: string): Row[] {
  const end = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Berlin')
  const known = rows.filter(({ recordedAt }) => recordedAt.getTime() < end.epochMilliseconds)
  const ids = new Set(known.map(({ id }) => id))
  return known.filter(({ id, supersededBy, withdrawnAt }) =>
    supersededBy === id
      ? withdrawnAt && withdrawnAt.getTime() >= end.epochMilliseconds
      : supersededBy === null || !ids.has(supersededBy),
  )
}

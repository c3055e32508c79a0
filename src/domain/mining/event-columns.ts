/**
 * An event log as columns: one entry per event in every array, in the order in which the events were read.
 * Numbers in `caseIndex`, `activity` and `resource` point into the lists of names. Times are microseconds
 * since 1970-01-01T00:00Z; a Float64 holds them exactly up to the year 2255.
 */
export type EventColumns = {
  /** How many cases `caseIndex` may name. */
  cases: number
  caseIndex: Int32Array
  activity: Int32Array
  timestamp: Float64Array
  /** When the event began; NaN where it is not known. Absent where the log knows no beginnings. */
  start?: Float64Array
  /** Who did it; NO_RESOURCE where it is not known. Absent where nobody asked for it. */
  resource?: Int32Array
  /** Absent where the cases have no names of their own. */
  caseNames?: readonly string[]
  activityNames: readonly string[]
  resourceNames: readonly string[]
}

export const NO_RESOURCE = -1

export const MICROSECONDS_PER_SECOND = 1_000_000

import type { EventColumns } from './event-columns.ts'

/** The events of a log case by case: those of case c stand at `offsets[c]` up to, not including, `offsets[c + 1]`. */
export type CaseSequences = {
  offsets: Int32Array
  activity: Int32Array
  timestamp: Float64Array
  /** Beginning of every event, its timestamp where none is known. Absent where the log knows no beginnings. */
  start?: Float64Array
  resource?: Int32Array
}

/**
 * Brings the events of each case together by counting sort, in the order of the log. The columns are
 * scattered themselves instead of through a permutation: writing to the end of a case stays in the cache,
 * gathering later would miss it for every event.
 */
export function groupByCase(columns: EventColumns): CaseSequences {
  const { caseIndex, activity, timestamp, start, resource } = columns
  const events = caseIndex.length
  const offsets = caseOffsets(caseIndex, columns.cases)
  const next = offsets.slice()
  const grouped = { activity: new Int32Array(events), timestamp: new Float64Array(events) }
  const groupedStart = start && new Float64Array(events)
  const groupedResource = resource && new Int32Array(events)
  for (let row = 0; row < events; row++) {
    const place = next[caseIndex[row]!]!++
    const time = timestamp[row]!
    grouped.activity[place] = activity[row]!
    grouped.timestamp[place] = time
    if (groupedStart) groupedStart[place] = startOr(start![row]!, time)
    if (groupedResource) groupedResource[place] = resource![row]!
  }
  return {
    offsets,
    ...grouped,
    ...(groupedStart && { start: groupedStart }),
    ...(groupedResource && { resource: groupedResource }),
  }
}

function caseOffsets(caseIndex: Int32Array, cases: number): Int32Array {
  const offsets = new Int32Array(cases + 1)
  for (let row = 0; row < caseIndex.length; row++) offsets[caseIndex[row]! + 1]!++
  for (let caseNumber = 0; caseNumber < cases; caseNumber++) {
    offsets[caseNumber + 1]! += offsets[caseNumber]!
  }
  return offsets
}

function startOr(start: number, timestamp: number): number {
  return Number.isNaN(start) ? timestamp : start
}

import type { CaseSequences } from './case-sequences.ts'

/** Up to this many events a case is sorted by insertion, which needs no comparing function. */
const SHORT_CASE = 64

/** Sorts each case by timestamp, in place; ties keep the order of the log. */
export function orderByTimestamp(sequences: CaseSequences): CaseSequences {
  return sortCases(sequences, sequences.timestamp)
}

/**
 * The same events with each case sorted by beginning, then timestamp, then the order of the log. Without
 * beginnings that is the order by timestamp. Hand over sequences still in the order of the log.
 */
export function orderedByStart(sequences: CaseSequences): CaseSequences {
  if (!sequences.start) return orderByTimestamp(sequences)
  const copy = { ...sequences, activity: sequences.activity.slice(), timestamp: sequences.timestamp.slice() }
  if (sequences.resource) copy.resource = sequences.resource.slice()
  const start = sequences.start.slice()
  return sortCases({ ...copy, start }, start)
}

function sortCases(sequences: CaseSequences, primary: Float64Array): CaseSequences {
  const { offsets, timestamp } = sequences
  const places = new Int32Array(longestCase(offsets))
  for (let c = 0; c + 1 < offsets.length; c++) {
    const from = offsets[c]!
    const to = offsets[c + 1]!
    if (inOrder(primary, timestamp, from, to)) continue
    const order = places.subarray(0, to - from)
    for (let i = 0; i < order.length; i++) order[i] = from + i
    if (order.length <= SHORT_CASE) sortByInsertion(order, primary, timestamp)
    else order.sort((a, b) => primary[a]! - primary[b]! || timestamp[a]! - timestamp[b]! || a - b)
    rearrange(sequences, order, from)
  }
  return sequences
}

function longestCase(offsets: Int32Array): number {
  let longest = 0
  for (let c = 0; c + 1 < offsets.length; c++) longest = Math.max(longest, offsets[c + 1]! - offsets[c]!)
  return longest
}

function inOrder(primary: Float64Array, secondary: Float64Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (primary[i - 1]! > primary[i]!) return false
    if (primary[i - 1]! === primary[i]! && secondary[i - 1]! > secondary[i]!) return false
  }
  return true
}

function sortByInsertion(order: Int32Array, primary: Float64Array, secondary: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const event = order[i]!
    const first = primary[event]!
    const second = secondary[event]!
    let hole = i
    while (hole > 0) {
      const before = order[hole - 1]!
      if (primary[before]! < first || (primary[before]! === first && secondary[before]! <= second)) break
      order[hole--] = before
    }
    order[hole] = event
  }
}

/** Puts the events named by `order` into the places from `from` on, in every column. */
function rearrange(sequences: CaseSequences, order: Int32Array, from: number): void {
  rearrangeInt32(sequences.activity, order, from)
  rearrangeFloat64(sequences.timestamp, order, from)
  if (sequences.start) rearrangeFloat64(sequences.start, order, from)
  if (sequences.resource) rearrangeInt32(sequences.resource, order, from)
}

function rearrangeInt32(column: Int32Array, order: Int32Array, from: number): void {
  const before = column.slice(from, from + order.length)
  for (let i = 0; i < order.length; i++) column[from + i] = before[order[i]! - from]!
}

function rearrangeFloat64(column: Float64Array, order: Int32Array, from: number): void {
  const before = column.slice(from, from + order.length)
  for (let i = 0; i < order.length; i++) column[from + i] = before[order[i]! - from]!
}

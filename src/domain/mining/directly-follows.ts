import type { CaseSequences } from './case-sequences.ts'
import { inCountOrder } from './count-order.ts'
import { MICROSECONDS_PER_SECOND } from './event-columns.ts'
import { takeMedian } from './statistics/order-statistics.ts'
import { PairCounts } from './pair-counts.ts'

/** How often `to` came right after `from` in a case, and how long it was waited for in between. */
export type DirectlyFollows = {
  from: string
  to: string
  count: number
  /** Waiting is the beginning of the next event minus the time of this one; negative where they overlap. */
  meanSeconds: number
  medianSeconds: number
}

/** The directly-follows graph of cases in order, the most frequent pair first, then by name. */
export function directlyFollows(sequences: CaseSequences, names: readonly string[]): DirectlyFollows[] {
  const pairs = new PairCounts(sequences.offsets, sequences.activity, names.length)
  const met = pairs.lineUp()
  const waits = waitsByPair(sequences, pairs)
  const edges = met.map(({ from, to, count, place }) => ({
    from: names[from]!,
    to: names[to]!,
    count,
    meanSeconds: sum(waits, place, place + count) / count / MICROSECONDS_PER_SECOND,
    medianSeconds: takeMedian(waits, place, place + count) / MICROSECONDS_PER_SECOND,
  }))
  return inCountOrder(edges)
}

/**
 * Waiting times in microseconds, those of one pair side by side. Looking a pair up a second time is cheaper than
 * remembering it for every event: fresh memory costs more than the table.
 */
function waitsByPair(
  { offsets, activity, timestamp, start }: CaseSequences,
  pairs: PairCounts,
): Float64Array {
  const { size, square } = pairs
  const begin = start ?? timestamp
  const waits = new Float64Array(timestamp.length)
  for (let c = 0; c + 1 < offsets.length; c++) {
    const last = offsets[c + 1]! - 1
    for (let i = offsets[c]!; i < last; i++) {
      const from = activity[i]!
      const to = activity[i + 1]!
      const place = square ? square[from * size + to]!++ : pairs.takePlace(from, to)
      waits[place] = begin[i + 1]! - timestamp[i]!
    }
  }
  return waits
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0
  for (let i = from; i < to; i++) total += values[i]!
  return total
}

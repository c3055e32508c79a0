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
  const pairs = countPairs(sequences, names.length)
  const { waits, offsets, sums } = waitsByPair(sequences, pairs)
  const edges = pairs.counts.map((count, pair) => ({
    from: names[pairs.from[pair]!]!,
    to: names[pairs.to[pair]!]!,
    count,
    meanSeconds: sums[pair]! / count / MICROSECONDS_PER_SECOND,
    medianSeconds: takeMedian(waits, offsets[pair]!, offsets[pair + 1]!) / MICROSECONDS_PER_SECOND,
  }))
  return inCountOrder(edges)
}

function countPairs({ offsets, activity }: CaseSequences, activities: number): PairCounts {
  const pairs = new PairCounts(activities)
  for (let c = 0; c + 1 < offsets.length; c++) {
    const last = offsets[c + 1]! - 1
    for (let i = offsets[c]!; i < last; i++) pairs.count(activity[i]!, activity[i + 1]!)
  }
  return pairs
}

/**
 * Waiting times in microseconds, those of one pair side by side, and their sums. Looking a pair up a
 * second time is cheaper than remembering it for every event: fresh memory costs more than the table.
 */
function waitsByPair(sequences: CaseSequences, pairs: PairCounts) {
  const { offsets: cases, activity, timestamp } = sequences
  const begin = sequences.start ?? timestamp
  const offsets = runningTotals(pairs.counts)
  const next = offsets.slice()
  const waits = new Float64Array(offsets.at(-1)!)
  const sums = new Float64Array(pairs.counts.length)
  for (let c = 0; c + 1 < cases.length; c++) {
    const last = cases[c + 1]! - 1
    for (let i = cases[c]!; i < last; i++) {
      const pair = pairs.numberOf(activity[i]!, activity[i + 1]!)
      const wait = begin[i + 1]! - timestamp[i]!
      waits[next[pair]!++] = wait
      sums[pair]! += wait
    }
  }
  return { waits, offsets, sums }
}

function runningTotals(counts: readonly number[]): Int32Array {
  const totals = new Int32Array(counts.length + 1)
  counts.forEach((count, at) => (totals[at + 1] = totals[at]! + count))
  return totals
}

import type { CaseSequences } from './case-sequences.ts'
import { MICROSECONDS_PER_SECOND } from './event-columns.ts'
import { takeQuantile } from './statistics/order-statistics.ts'

/** How long cases took from their first beginning to their last event, in seconds; null where there is no case. */
export type Throughput = { p50: number | null; p90: number | null; mean: number | null }

/** Throughput over all cases; the order of the events does not matter. */
export function throughput(sequences: CaseSequences): Throughput {
  const durations = caseDurations(sequences)
  let sum = 0
  for (const duration of durations) sum += duration
  return {
    p50: takeQuantile(durations, 0.5) ?? null,
    p90: takeQuantile(durations, 0.9) ?? null,
    mean: durations.length === 0 ? null : sum / durations.length,
  }
}

function caseDurations({ offsets, timestamp, start }: CaseSequences): Float64Array {
  const begin = start ?? timestamp
  const durations = new Float64Array(offsets.length - 1)
  let cases = 0
  for (let c = 0; c + 1 < offsets.length; c++) {
    const from = offsets[c]!
    const to = offsets[c + 1]!
    if (from === to) continue
    let first = begin[from]!
    let last = timestamp[from]!
    for (let i = from + 1; i < to; i++) {
      if (begin[i]! < first) first = begin[i]!
      if (timestamp[i]! > last) last = timestamp[i]!
    }
    durations[cases++] = (last - first) / MICROSECONDS_PER_SECOND
  }
  return durations.subarray(0, cases)
}

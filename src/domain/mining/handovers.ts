import type { CaseSequences } from './case-sequences.ts'
import { inCountOrder } from './count-order.ts'
import { NO_RESOURCE } from './event-columns.ts'
import { PairCounts } from './pair-counts.ts'

/** How often `to` did the event right after one of `from` in the same case. */
export type Handover = { from: string; to: string; count: number }

/**
 * Hand-overs of cases in order, the most frequent first. Handing over to oneself counts too; where one of
 * the two is not known, the pair is left out.
 */
export function handovers(
  offsets: CaseSequences['offsets'],
  resource: Int32Array,
  names: readonly string[],
): Handover[] {
  const pairs = new PairCounts(names.length)
  for (let c = 0; c + 1 < offsets.length; c++) {
    const last = offsets[c + 1]! - 1
    for (let i = offsets[c]!; i < last; i++) {
      const from = resource[i]!
      const to = resource[i + 1]!
      if (from !== NO_RESOURCE && to !== NO_RESOURCE) pairs.count(from, to)
    }
  }
  return inCountOrder(
    pairs.counts.map((count, pair) => ({
      from: names[pairs.from[pair]!]!,
      to: names[pairs.to[pair]!]!,
      count,
    })),
  )
}

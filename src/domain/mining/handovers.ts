import type { CaseSequences } from './case-sequences.ts'
import { inCountOrder } from './count-order.ts'
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
  const pairs = new PairCounts(offsets, resource, names.length)
  return inCountOrder(
    pairs.lineUp().map(({ from, to, count }) => ({ from: names[from]!, to: names[to]!, count })),
  )
}

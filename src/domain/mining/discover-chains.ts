import { type ActivityCounts, activityCounts } from './activity-counts.ts'
import { groupByCase } from './case-sequences.ts'
import { type DirectlyFollows, directlyFollows } from './directly-follows.ts'
import type { EventColumns } from './event-columns.ts'
import { type Handover, handovers } from './handovers.ts'
import { type Throughput, throughput } from './throughput.ts'
import { orderByTimestamp, orderedByStart } from './time-order.ts'
import { type Variant, variants } from './variants.ts'

/** What a log tells about the ways its cases took. Lists have the most frequent first. */
export type ChainDiscovery = ActivityCounts & {
  cases: number
  events: number
  directlyFollows: DirectlyFollows[]
  variants: Variant[]
  throughputSeconds: Throughput
  /** Only where the log has a column of resources. */
  handovers?: Handover[]
}

/**
 * Finds the chains in a log: what follows what and after how long, the variants, beginnings, ends,
 * throughput and hand-overs. Every event counts. Within a case events stand in the order of their
 * timestamps, ties in the order of the log. Where beginnings are known, what follows what (and who hands
 * over to whom) is told by the order of beginnings; variants, first and last activities stay with the
 * order of timestamps.
 */
export function discoverChains(columns: EventColumns): ChainDiscovery {
  const { activityNames, resourceNames } = columns
  const grouped = groupByCase(columns)
  const byStart = orderedByStart(grouped)
  const byTimestamp = columns.start ? orderByTimestamp(grouped) : byStart
  return {
    cases: casesWithEvents(grouped.offsets),
    events: columns.caseIndex.length,
    ...activityCounts(byTimestamp, activityNames),
    directlyFollows: directlyFollows(byStart, activityNames),
    variants: variants(byTimestamp, activityNames),
    throughputSeconds: throughput(byTimestamp),
    ...(byStart.resource && { handovers: handovers(byStart.offsets, byStart.resource, resourceNames) }),
  }
}

function casesWithEvents(offsets: Int32Array): number {
  let cases = 0
  for (let c = 0; c + 1 < offsets.length; c++) if (offsets[c] !== offsets[c + 1]) cases++
  return cases
}

import { type AgencyHandover, agencyHandovers, type ChainStep } from '../chain/agency-handovers.ts'
import type { ChainEdge } from '../mining/chain-layout.ts'
import { groupByCase } from '../mining/case-sequences.ts'
import { discoverChains } from '../mining/discover-chains.ts'
import { type EventColumns, MICROSECONDS_PER_SECOND, NO_RESOURCE } from '../mining/event-columns.ts'
import { orderByTimestamp } from '../mining/time-order.ts'

/**
 * What is kept of a log: only what at least five cases have in common, never the way of a single one. Days have one
 * decimal.
 */
export type LogFindings = {
  cases: number
  events: number
  /** How long a case takes; null where the log has none. */
  medianDays: number | null
  /** How often each step was done, of those in `edges`. */
  counts: Record<string, number>
  /** What follows what, the most frequent, and how many there are in all. */
  edges: ChainEdge[]
  edgeCount: number
  variants: { steps: string[]; count: number }[]
  variantCount: number
  /** The slowest hand-overs between organisations; null where no column names any. */
  handovers: AgencyHandover[] | null
}

const keptEdges = 200
const kept = 10
/** Fewer than this many are single people, and say little about how a chain runs. */
const enoughToJudge = 5

/** Finds the chains of a log and keeps what a page shows of them. */
export function findInLog(columns: EventColumns): LogFindings {
  const found = discoverChains(columns)
  const often = found.directlyFollows.filter(({ count }) => count >= enoughToJudge)
  const edges = often.slice(0, keptEdges).map((edge) => ({
    from: edge.from,
    to: edge.to,
    count: edge.count,
    medianDays: daysOf(edge.medianSeconds),
  }))
  const named = new Set(edges.flatMap(({ from, to }) => [from, to]))
  return {
    cases: found.cases,
    events: found.events,
    medianDays: found.cases < enoughToJudge ? null : daysOf(found.throughputSeconds.p50!),
    counts: Object.fromEntries(Object.entries(found.activities).filter(([name]) => named.has(name))),
    edges,
    edgeCount: found.directlyFollows.length,
    variants: found.variants
      .filter(({ count }) => count >= enoughToJudge)
      .slice(0, kept)
      .map(({ activities, count }) => ({ steps: [...activities], count })),
    variantCount: found.variants.length,
    handovers: columns.resource ? slowest(columns) : null,
  }
}

const secondsPerDay = 86_400
const daysOf = (seconds: number) => Math.round((seconds / secondsPerDay) * 10) / 10

const slowest = (columns: EventColumns): AgencyHandover[] =>
  agencyHandovers(organisationSteps(columns))
    .filter(({ count }) => count >= enoughToJudge)
    .slice(0, kept)
    .map((one) => ({ ...one, medianDays: Math.round(one.medianDays * 10) / 10 }))

/** The events whose organisation is known, case by case in the order of time. */
function* organisationSteps(columns: EventColumns): Generator<ChainStep, void, undefined> {
  const { offsets, timestamp, resource } = orderByTimestamp(groupByCase(columns))
  for (let chain = 0; chain + 1 < offsets.length; chain++) {
    for (let at = offsets[chain]!; at < offsets[chain + 1]!; at++) {
      const organisation = resource![at]!
      if (organisation === NO_RESOURCE) continue
      const day = timestamp[at]! / MICROSECONDS_PER_SECOND / secondsPerDay
      yield { chain, agency: columns.resourceNames[organisation]!, interfaceFrom: null, day }
    }
  }
}

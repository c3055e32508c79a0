import type { ChainDiscovery } from '#domain/mining/discover-chains.ts'
import type { ChainEdge } from '#domain/mining/chain-layout.ts'

const daysOf = (seconds: number) => Math.round((seconds / 86_400) * 10) / 10

/** Fewer than this many passages say little about how slow a hand-over is. */
const enoughToJudge = 5

export type PresentedChains = {
  cases: number
  events: number
  medianDays: number | null
  counts: Record<string, number>
  edges: ChainEdge[]
  slowest: { from: string; to: string; days: number; count: number } | null
  variants: { steps: string[]; count: number }[]
  handovers: ChainEdge[]
}

/** A discovery in the words of the offices, days instead of seconds, most frequent first. */
export function presentChains(
  found: ChainDiscovery,
  step: (code: string) => string,
  agency: (code: string) => string,
): PresentedChains {
  const edges = found.directlyFollows.map((edge) => ({
    from: step(edge.from),
    to: step(edge.to),
    count: edge.count,
    medianDays: daysOf(edge.medianSeconds),
  }))
  const [slowest] = edges
    .filter((edge) => edge.count >= enoughToJudge)
    .toSorted((a, b) => b.medianDays - a.medianDays)
  return {
    cases: found.cases,
    events: found.events,
    medianDays: found.throughputSeconds.p50 === null ? null : daysOf(found.throughputSeconds.p50),
    counts: Object.fromEntries(Object.entries(found.activities).map(([code, count]) => [step(code), count])),
    edges,
    slowest: slowest
      ? { from: slowest.from, to: slowest.to, days: slowest.medianDays, count: slowest.count }
      : null,
    variants: found.variants
      .slice(0, 10)
      .map((variant) => ({ steps: variant.activities.map(step), count: variant.count })),
    handovers: (found.handovers ?? [])
      .filter((handover) => handover.from !== handover.to)
      .slice(0, 20)
      .map((handover) => ({
        from: agency(handover.from),
        to: agency(handover.to),
        count: handover.count,
        medianDays: 0,
      })),
  }
}

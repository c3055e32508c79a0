import type { AgencyHandover } from '#domain/chain/agency-handovers.ts'
import { type ChainEnd, type DropOut, dropOuts } from '#domain/chain/drop-outs.ts'
import type { ChainEdge } from '#domain/mining/chain-layout.ts'
import type { ChainAnalysis } from './thread/analysis.ts'

const daysOf = (seconds: number) => Math.round((seconds / 86_400) * 10) / 10

/** Fewer than this many hand-overs say little about how slow one is. */
const enoughToJudge = 5
const shownHandovers = 10

export type PresentedChains = {
  cases: number
  events: number
  medianDays: number | null
  counts: Record<string, number>
  edges: ChainEdge[]
  variants: { steps: string[]; count: number }[]
  slowest: AgencyHandover[]
  dropOuts: DropOut[]
}

/** Names of codes in the language of the request. */
export type ChainWords = { step: (code: string) => string; agency: (code: string) => string }

/**
 * A discovery in the words of the offices, days instead of seconds: what follows what most frequent first, the ten
 * slowest hand-overs between kinds of agencies, where chains broke off.
 * @param today YYYY-MM-DD
 */
export function presentChains(
  { found, handovers }: Omit<ChainAnalysis, 'waits'>,
  ends: readonly ChainEnd[],
  { step, agency }: ChainWords,
  today: string,
): PresentedChains {
  return {
    cases: found.cases,
    events: found.events,
    medianDays: found.throughputSeconds.p50 === null ? null : daysOf(found.throughputSeconds.p50),
    counts: Object.fromEntries(Object.entries(found.activities).map(([code, count]) => [step(code), count])),
    edges: found.directlyFollows.map((edge) => ({
      from: step(edge.from),
      to: step(edge.to),
      count: edge.count,
      medianDays: daysOf(edge.medianSeconds),
    })),
    variants: found.variants
      .slice(0, 10)
      .map((variant) => ({ steps: variant.activities.map(step), count: variant.count })),
    slowest: handovers
      .filter((handover) => handover.count >= enoughToJudge)
      .slice(0, shownHandovers)
      .map((handover) => ({ ...handover, from: agency(handover.from), to: agency(handover.to) })),
    dropOuts: dropOuts(ends, today).map((end) => ({
      ...end,
      step: step(end.step),
      agency: agency(end.agency),
    })),
  }
}

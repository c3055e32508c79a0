import type { DayNumber } from '../day-number.ts'
import type { Abroad, Segment } from '../facts/status-history.ts'

/** How a segment is counted: whole, half, or neither counted nor breaking the chain. */
export type Counting = 'whole' | 'half' | 'pause'

/** A stretch of a chain; the last one runs on (`until` null) as if today's status simply continued. */
export type Link = {
  from: DayNumber
  until: DayNumber | null
  counting: Counting
  /** it may have begun earlier */
  isAtLeast: boolean
}

export type Chain = {
  links: Link[]
  /** a gap without a counting segment was tolerated on the way */
  toleratedGap: boolean
  /** days between the chain and the counting segment before it; null where there is none */
  gapBefore: number | null
}

/** How a chain may be interrupted. */
export type ChainRules = {
  countingOf: (segment: Segment) => Counting | null
  /** days without a counting segment that do no harm */
  toleratedGapDays: number
  /** a stay abroad after which everything begins anew */
  breaks: readonly Abroad[]
}

/**
 * The chain of counting segments that reaches the day, from its beginning. Null where the status of that day does not
 * count, so that no time is running.
 */
export function chainTo(segments: readonly Segment[], on: DayNumber, rules: ChainRules): Chain | null {
  const links: Link[] = []
  let toleratedGap = false
  let gapBefore: number | null = null
  for (const { segment, counting } of countingBackwards(segments, on, rules)) {
    const next = links[0]
    if (!next && segment.until !== null && segment.until < on) return null
    const gap = next ? next.from - (segment.until ?? on) - 1 : 0
    if (gap > rules.toleratedGapDays) {
      gapBefore = gap
      break
    }
    toleratedGap ||= gap > 0
    const broken = rules.breaks.findLast(
      ({ from, until }) =>
        until !== null && from >= segment.from && from <= (segment.until ?? on) && until < on,
    )
    const from = broken ? broken.until! + 1 : segment.from
    links.unshift({
      from,
      until: next ? segment.until : null,
      counting,
      isAtLeast: segment.isAtLeast === true && !broken,
    })
    if (broken) break
  }
  return links.length > 0 ? { links, toleratedGap, gapBefore } : null
}

function countingBackwards(segments: readonly Segment[], on: DayNumber, { countingOf }: ChainRules) {
  return segments
    .filter(({ from }) => from <= on)
    .toReversed()
    .flatMap((segment) => {
      const counting = countingOf(segment)
      return counting === null ? [] : [{ segment, counting }]
    })
}

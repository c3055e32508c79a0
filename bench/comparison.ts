import { type Figures, median, rounded } from './statistics.ts'

/** One round: both sides, measured in turn. */
export type Round = { ours: Figures; reference: Figures }

/** What a ratio must come to; null where it only explains another one. */
export type Target = { atLeast: number } | { atMost: number } | null

/** One ratio with everything it was made of. */
export type Comparison = {
  name: string
  ratio: number
  target: Target
  reached: boolean | null
  rounds: Round[]
}

/** A measure as it stands in the result; reached when all its ratios are. */
export type Measure =
  | { what: string; reached: boolean; comparisons: Comparison[]; sizes: object }
  | NotMeasured

/** A measure whose reference is not there. */
export type NotMeasured = { what: string; reached: null; comparisons: []; sizes: object; why: string }

/**
 * Compares two sides round by round and takes the middle ratio: a disturbance in one round moves neither.
 * @param ratioOf the ratio of one round
 */
export function compare(
  name: string,
  rounds: Round[],
  target: Target,
  ratioOf: (round: Round) => number,
): Comparison {
  const ratio = rounded(median(rounds.map(ratioOf)))
  const reached = target && ('atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost)
  return { name, ratio, target, reached, rounds }
}

/** Puts the ratios of one measure together. */
export const measureOf = (what: string, comparisons: Comparison[], sizes: object): Measure => ({
  what,
  reached: comparisons.every((comparison) => comparison.reached !== false),
  comparisons,
  sizes,
})

/** A measure that could not be taken, which is no failure. @param why in German, as the operator reads it */
export const notMeasured = (what: string, why: string): Measure => ({
  what,
  reached: null,
  comparisons: [],
  sizes: {},
  why: `nicht gemessen: ${why}`,
})

/** How many milliseconds our middle call takes for one of the reference's. */
export const middleTimes = ({ ours, reference }: Round): number => ours.p50 / reference.p50

/** How many calls of ours a second has for one of the reference's. */
export const throughput = ({ ours, reference }: Round): number => ours.perSecond / reference.perSecond

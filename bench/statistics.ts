/**
 * The value below which a share of the sorted values lies, by the nearest rank.
 * @param sorted ascending, not empty
 * @param share 0 to 1, for example 0.5 for the median
 */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new Error('a quantile of nothing')
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const above = sorted[Math.floor(middle)]
  if (above === undefined) throw new Error('a median of nothing')
  return Number.isInteger(middle) ? (sorted[middle - 1]! + above) / 2 : above
}

/** What one side did in one round: calls, calls per second, milliseconds of the middle and of the slowest hundredth. */
export type Figures = { calls: number; perSecond: number; p50: number; p99: number }

/**
 * Figures of a side in one round.
 * @param latencies milliseconds of each call, in any order
 * @param elapsed milliseconds that the calls took together
 */
export function figuresOf(latencies: readonly number[], elapsed: number): Figures {
  const sorted = latencies.toSorted((a, b) => a - b)
  return {
    calls: sorted.length,
    perSecond: rounded((sorted.length / elapsed) * 1000),
    p50: rounded(quantile(sorted, 0.5)),
    p99: rounded(quantile(sorted, 0.99)),
  }
}

/** Four significant digits: more would pretend to know more. */
export const rounded = (value: number): number => Number(value.toPrecision(4))

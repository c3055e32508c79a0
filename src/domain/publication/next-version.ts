import { maskCounts, smallestTold } from '../chain/masking.ts'

/** A line of a published table: how often, and the days in the middle; both null where they are not told. */
export type PublishedLine = { from: string; to: string; count: number | null; medianDays: number | null }

/** The same line as it is, before anything is left out. */
export type ExactLine = { from: string; to: string; count: number; medianDays: number }

/**
 * The next version of a published table, such that it tells no small number, not even together with the versions before:
 *
 * - a line whose count differs from one told before by one to four keeps what was told, the nearest of it;
 * - a count below five is left out, and so is a new count below nine of a line that an earlier version did not tell:
 *   told with five, it would say that it had grown by one to five since it was below five;
 * - where a row or a column would have exactly one gap, a second line is left out, first one left out before.
 *
 * A line that is left out keeps its place with nulls, for the version after it; whoever shows a version shows
 * `toldLines`.
 * @param earlier all versions published so far
 */
export function nextVersion(
  exact: readonly ExactLine[],
  earlier: readonly (readonly PublishedLine[])[],
): PublishedLine[] {
  const before = earlier.flat()
  const toldBefore = Map.groupBy(before.filter(isTold), pair)
  const leftOutBefore = new Set(before.filter((line) => !isTold(line)).map(pair))
  const lines = exact.map((line) => nearest(line, toldBefore.get(pair(line)) ?? []) ?? line)
  const leastTold = (line: { from: string; to: string; count: number }) => {
    const told = toldBefore.get(pair(line)) ?? []
    const toldAgain = told.some(({ count }) => count === line.count)
    return toldAgain || told.length === earlier.length ? smallestTold : smallestNewlyTold
  }
  const masked = maskCounts(lines, (line) => leftOutBefore.has(pair(line)), leastTold)
  return masked.map(({ from, to, count }, at) => ({
    from,
    to,
    count,
    medianDays: count === null ? null : lines[at]!.medianDays,
  }))
}

/**
 * What people see of a version. Where a line was left out is not shown: a gap beside a line that was absent before says
 * that there was nothing and that there are one to four now.
 */
export const toldLines = <Line extends PublishedLine>(lines: readonly Line[]): (Line & ExactLine)[] =>
  lines.filter(isTold)

/** What was not told reads as four at most: from here on, the first number told differs from it by five or more. */
const smallestNewlyTold = smallestTold - 1 + smallestTold

const pair = ({ from, to }: { from: string; to: string }) => `${from}\u001f${to}`
const isTold = <Line extends PublishedLine>(line: Line): line is Line & ExactLine =>
  line.count !== null && line.medianDays !== null

/** What was told before and is so near that the difference would be a small number; undefined where nothing is. */
function nearest(line: ExactLine, told: readonly ExactLine[]): ExactLine | undefined {
  const distance = (one: ExactLine) => Math.abs(one.count - line.count)
  return told.filter((one) => distance(one) < smallestTold).toSorted((a, b) => distance(a) - distance(b))[0]
}

/** A number that may leave the coordination, or nothing in its place. */
export type MaskedCell = { from: string; to: string; count: number | null }

type Counted = { from: string; to: string; count: number }

/** Smallest number that may leave; below it single persons could be recognised. */
export const smallestTold = 5

/**
 * Masks a table of counts from × to before it leaves the coordination. A count that is too small is left out; and where
 * a row or a column would have exactly one gap, its smallest other count is left out too, so that nobody finds the
 * missing number by subtracting from a sum. Counts of 0 do not stand in the table.
 * @param leftOutBefore lines that an earlier version of the table left out: they are the first to be left out again
 * @param leastTold the smallest count of a line that may be told, five unless said otherwise
 */
export function maskCounts(
  cells: readonly Counted[],
  leftOutBefore: (cell: Counted) => boolean = () => false,
  leastTold: (cell: Counted) => number = () => smallestTold,
): MaskedCell[] {
  const hidden = new Set(cells.filter((cell) => cell.count < leastTold(cell)))
  const lines = [Map.groupBy(cells, (cell) => cell.from), Map.groupBy(cells, (cell) => cell.to)].flatMap(
    (by) => [...by.values()],
  )
  for (let more = true; more;) {
    more = false
    for (const line of lines) {
      const shown = line.filter((cell) => !hidden.has(cell))
      if (line.length - shown.length !== 1 || shown.length === 0) continue
      const first = shown.filter(leftOutBefore)
      hidden.add(smallest(first.length > 0 ? first : shown))
      more = true
    }
  }
  return cells.map((cell) => ({ from: cell.from, to: cell.to, count: hidden.has(cell) ? null : cell.count }))
}

const smallest = (cells: readonly Counted[]) =>
  cells.reduce((least, cell) => (cell.count < least.count ? cell : least))

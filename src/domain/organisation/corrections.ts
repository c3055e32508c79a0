/** A dated fact that may have been corrected: the row that stands in its place, or null while it stands itself. */
export type Correctable = { id: string; supersededBy: string | null }

/**
 * The row that stands by now in place of a row, and how often it was corrected since, counted from 1: the version
 * that a form saw. Facts are never changed, so their corrections are what can overtake a form.
 */
export function standingVersion<Row extends Correctable>(
  rows: readonly Row[],
  named: Row,
): { row: Row; version: number } {
  let row = named
  for (let version = 1; version <= rows.length; version++) {
    const next = rows.find(({ id }) => id === row.supersededBy)
    if (!next) return { row, version }
    row = next
  }
  throw new Error('corrections lead in a circle')
}

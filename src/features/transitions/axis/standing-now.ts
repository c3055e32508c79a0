import { type Correctable, standingVersion } from '#domain/organisation/corrections.ts'

/** What an address names, as it stands by now. */
export type StandingNow<Row> = {
  /** what stands by now */
  row: Row
  /** how often it was recorded since the row that the address names, counted from 1 */
  version: number
  /** every row that it followed, oldest first, and itself as the last */
  history: Row[]
}

/**
 * The row that stands by now in place of the one an address names, with all it followed; undefined where there is none.
 * @param all every row that was recorded, those that were superseded included
 */
export function standingNow<Row extends Correctable & { ref: string }>(
  all: readonly Row[],
  ref: string,
): StandingNow<Row> | undefined {
  const named = all.find((one) => one.ref === ref)
  if (!named) return undefined
  const { row, version } = standingVersion(all, named)
  const history = [row]
  for (let [first] = history; first;) {
    const before = all.find(({ supersededBy }) => supersededBy === first!.id)
    if (before) history.unshift(before)
    first = before
  }
  return { row, version, history }
}

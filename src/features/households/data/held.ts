import type { Held } from '#domain/household/membership.ts'

/** A validity as a range; the last day counts. */
export const rangeOf = ({ from, until }: Held): string =>
  `${from === null ? '(' : `[${from}`},${until === null ? ')' : `${until}]`}`

/** A row that a newer one may have replaced. */
export type Replaceable = { id: string; ref: string; supersededBy: string | null }

/** Rows that hold now: those that nothing has replaced. */
export const standing = <Row extends Replaceable>(rows: readonly Row[]): Row[] =>
  rows.filter(({ supersededBy }) => supersededBy === null)

/** The row that a form showed, and the one that stands in its place by now; both the same where nobody was faster. */
export function seenAndNow<Row extends Replaceable>(
  rows: readonly Row[],
  ref: string,
): { seen: Row; now: Row } | undefined {
  const seen = rows.find((row) => row.ref === ref)
  if (!seen) return undefined
  let now = seen
  for (let next: Row | undefined = seen; next; next = rows.find(({ id }) => id === now.supersededBy))
    now = next
  return { seen, now }
}

import { compareByCodePoint } from './code-point-order.ts'

/** The same pairs, the most frequent first, equal ones by the names of `from` and `to`. */
export function inCountOrder<Pair extends { from: string; to: string; count: number }>(
  pairs: readonly Pair[],
): Pair[] {
  return pairs.toSorted(
    (a, b) => b.count - a.count || compareByCodePoint(a.from, b.from) || compareByCodePoint(a.to, b.to),
  )
}

/**
 * Counts by name, the most frequent first, equal ones by name; names never met are left out. Built by
 * `Object.fromEntries` so that an activity called `__proto__` is a key like any other.
 */
export function countsByName(counts: Int32Array, names: readonly string[]): Record<string, number> {
  const entries = names.map((name, number): [string, number] => [name, counts[number]!])
  return Object.fromEntries(
    entries.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || compareByCodePoint(a[0], b[0])),
  )
}

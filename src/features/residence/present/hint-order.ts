import type { Hint } from '#domain/residence/evaluate/evaluate-person.ts'
import { effects, type Pathway } from '#domain/residence/rules/rule-base.ts'

const results = ['open', 'missing', 'not_modelled', 'closed'] as const

/** Open ways first, then those that are near; within them a claim before discretion, and a window before none. */
export function inOrder<Row extends { pathway: Pathway; hint: Hint }>(rows: readonly Row[]): Row[] {
  const far = '9999-12-31'
  const place = ({ pathway, hint }: Row): (number | string)[] => [
    results.indexOf(hint.result),
    hint.missing.length + hint.unknown.length > 3 ? 1 : 0,
    effects.indexOf(pathway.effect),
    pathway.window ? 0 : 1,
    hint.earliestDate ?? far,
  ]
  return rows.toSorted((a, b) => compare(place(a), place(b)))
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index]!
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

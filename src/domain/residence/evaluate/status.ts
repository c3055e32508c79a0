import type { Segment } from '../facts/status-history.ts'
import type { SegmentPattern } from '../rules/rule-test.ts'

/** Whether a segment fits one of the patterns; norms that begin with `@` name a list of norms. */
export function fits(
  segment: Segment,
  patterns: readonly SegmentPattern[],
  sections: Readonly<Record<string, string[]>>,
): boolean {
  return patterns.some(
    ({ kinds, bases, notBases }) =>
      (kinds === undefined || kinds.includes(segment.kind)) &&
      (bases === undefined || isUnder(segment.basis, bases, sections)) &&
      (notBases === undefined || !isUnder(segment.basis, notBases, sections)),
  )
}

function isUnder(
  basis: string,
  norms: readonly string[],
  sections: Readonly<Record<string, string[]>>,
): boolean {
  return norms.some((norm) =>
    norm.startsWith('@') ? isUnder(basis, sections[norm.slice(1)]!, sections) : isNorm(basis, norm),
  )
}

/** `25(2)S1` stands under `25(2)` and under `25`, not under `2` and not under `25a`. */
function isNorm(basis: string, norm: string): boolean {
  if (!basis.startsWith(norm)) return false
  const rest = basis.slice(norm.length)
  return rest === '' || rest.startsWith('(') || (norm.endsWith(')') && /^\D/.test(rest))
}

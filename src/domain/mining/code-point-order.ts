/**
 * Compares two strings by code point: negative, zero or positive. `<` compares UTF-16 units and would put
 * U+1F600 before U+FFFD.
 */
export function compareByCodePoint(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at)
    const b = right.charCodeAt(at)
    if (a !== b) return lifted(a) - lifted(b)
  }
  return left.length - right.length
}

/** Moves surrogates above the rest of the basic plane, where the code points they stand for belong. */
function lifted(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** For every name its place in the order by code point, so that sequences of numbers can be compared. */
export function codePointRanks(names: readonly string[]): Int32Array {
  const inOrder = Array.from(names.keys()).sort((a, b) => compareByCodePoint(names[a]!, names[b]!))
  const ranks = new Int32Array(names.length)
  inOrder.forEach((name, rank) => (ranks[name] = rank))
  return ranks
}

import type { CaseSequences } from './case-sequences.ts'
import { codePointRanks } from './code-point-order.ts'

/** One way through, as the sequence of its activities, and how many cases took it. */
export type Variant = { activities: string[]; count: number }

/** A variant while counting: where in the column of activities its first case stands. */
type Way = { from: number; to: number; hash: number; count: number }

const FREE = -1

/** The variants of cases in order, the most frequent first, equal ones by their activities by code point. */
export function variants(sequences: CaseSequences, names: readonly string[]): Variant[] {
  const { activity } = sequences
  const ranks = codePointRanks(names)
  const ways = countWays(sequences)
  ways.sort((a, b) => b.count - a.count || compareWays(activity, ranks, a, b))
  return ways.map(({ from, to, count }) => {
    const activities: string[] = []
    for (let i = from; i < to; i++) activities.push(names[activity[i]!]!)
    return { activities, count }
  })
}

/** Finds equal sequences in a hash table with open addressing; a hit is always compared in full. */
function countWays({ offsets, activity }: CaseSequences): Way[] {
  const ways: Way[] = []
  const mask = tableSize(offsets.length) - 1
  const table = new Int32Array(mask + 1).fill(FREE)
  for (let c = 0; c + 1 < offsets.length; c++) {
    const from = offsets[c]!
    const to = offsets[c + 1]!
    if (from === to) continue
    const hash = hashOf(activity, from, to)
    let slot = hash & mask
    while (table[slot] !== FREE && !sameWay(activity, ways[table[slot]!]!, hash, from, to)) {
      slot = (slot + 1) & mask
    }
    const known = ways[table[slot]!]
    if (known) known.count++
    else table[slot] = ways.push({ from, to, hash, count: 1 }) - 1
  }
  return ways
}

/** A power of two at least twice the number of cases, so that the table stays half empty. */
function tableSize(cases: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(cases, 1) * 2))
}

function hashOf(activity: Int32Array, from: number, to: number): number {
  let hash = to - from
  for (let i = from; i < to; i++) {
    hash = Math.imul(hash ^ activity[i]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

function sameWay(activity: Int32Array, way: Way, hash: number, from: number, to: number): boolean {
  if (way.hash !== hash || way.to - way.from !== to - from) return false
  for (let i = 0; i < to - from; i++) if (activity[way.from + i] !== activity[from + i]) return false
  return true
}

function compareWays(activity: Int32Array, ranks: Int32Array, a: Way, b: Way): number {
  const length = Math.min(a.to - a.from, b.to - b.from)
  for (let i = 0; i < length; i++) {
    const difference = ranks[activity[a.from + i]!]! - ranks[activity[b.from + i]!]!
    if (difference !== 0) return difference
  }
  return a.to - a.from - (b.to - b.from)
}

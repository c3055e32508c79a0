import { isSameForm } from './national-forms.ts'
import { missingCost, soundCost, type Unvoiced, unwritten } from './sound-costs.ts'

/** One word of a name: the ways it may sound, and whether its script leaves vowels out. */
export type NameWord = { readings: string[]; unvoiced: boolean }

/** same: one word in two spellings. like: a slip of the pen or the ear lies between them. */
export type Likeness = 'same' | 'like' | 'other'

type Cell = { total: number; worst: number }

const better = (cells: Cell[]): Cell =>
  cells.reduce((best, cell) =>
    cell.total < best.total || (cell.total === best.total && cell.worst < best.worst) ? cell : best,
  )

const plus = ({ total, worst }: Cell, cost: number): Cell => ({
  total: total + cost,
  worst: Math.max(worst, cost),
})

/** Where vowels are not written, one letter stands for v and for a long u or o. */
const oneLetter = (x: string, y: string) => (x === 'v' && 'uo'.includes(y)) || (y === 'v' && 'uo'.includes(x))

/** The cheapest way from one word to the other: all steps together, and the dearest of them. */
function distance(a: string, b: string, unvoiced: Unvoiced): Cell {
  const change = (x: string, y: string) =>
    (unvoiced.own || unvoiced.other) && oneLetter(x, y) ? unwritten : soundCost(x, y)
  const table: Cell[][] = []
  for (let i = 0; i <= a.length; i += 1) {
    const row: Cell[] = []
    for (let k = 0; k <= b.length; k += 1) {
      const ways: Cell[] = i + k === 0 ? [{ total: 0, worst: 0 }] : []
      if (i > 0) ways.push(plus(table[i - 1]![k]!, missingCost(a, i - 1, unvoiced)))
      if (k > 0)
        ways.push(plus(row[k - 1]!, missingCost(b, k - 1, { own: unvoiced.other, other: unvoiced.own })))
      if (i > 0 && k > 0) ways.push(plus(table[i - 1]![k - 1]!, change(a[i - 1]!, b[k - 1]!)))
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1])
        ways.push(plus(table[i - 2]![k - 2]!, 0.6))
      row.push(better(ways))
    }
    table.push(row)
  }
  return table[a.length]![b.length]!
}

/** Turkish has both -ah and -e (Emrah, Emre); elsewhere -a, -ah and -eh, -e are one ending. */
const endingsTellApart = (one: string, other: string) =>
  (one.endsWith('ah') && other.endsWith('e')) || (one.endsWith('e') && other.endsWith('ah'))

function soundLikeness(one: string, other: string, unvoiced: Unvoiced, strict: boolean): Likeness {
  const longest = Math.max(one.length, other.length)
  if (strict && endingsTellApart(one, other)) return 'other'
  const { total, worst } = distance(one, other, unvoiced)
  if (worst <= (strict ? 0.41 : 0.51) && total <= longest * (longest > 3 ? 0.13 : 0.04)) return 'same'
  // One slip, in a word long enough to be known by the rest of it; another ending tells he from she.
  const long = longest >= (strict ? 7 : 5)
  const slip = long && total <= 1.25 && total <= longest * 0.2 && total - worst <= 0.3
  return slip && (!strict || one.at(-1) === other.at(-1)) ? 'like' : 'other'
}

/** Whether two words are one name. `strict` for given names: a vowel more or less makes another person of it. */
export function wordLikeness(one: NameWord, other: NameWord, strict: boolean): Likeness {
  const unvoiced = { own: one.unvoiced, other: other.unvoiced }
  const found = one.readings.flatMap((a) =>
    other.readings.map((b) => (a && b ? soundLikeness(a, b, unvoiced, strict) : 'other')),
  )
  if (found.includes('same') || (strict && isSameForm(one, other))) return 'same'
  return found.includes('like') ? 'like' : 'other'
}

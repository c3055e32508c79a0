import { alignNames, type Alignment } from './align-names.ts'
import { type BirthAgreement, birthAgreement } from './birth-agreement.ts'
import { isFrequent } from './frequent-names.ts'
import { nameWords, type PlacedWord } from './name-words.ts'

/** What is known of a person when doubles are looked for. */
export type MatchedPerson = {
  family: string
  given: string
  /** A full date, year and month, a year; null where it is not known. */
  born: string | null
  /** Earlier, married and otherwise spelt names: a family name alone, or family and given names. */
  others?: readonly string[]
}

/** double: shown prominently. possible: shown below. different: not shown. */
export type MatchClass = 'double' | 'possible' | 'different'

/** How the names stand to each other, from the surest to none. */
export type NameAgreement = 'full' | 'contained' | 'slip' | 'one_word' | 'family_differs' | 'other'

/** What the score rests on, in codes that pages put into words. */
export type MatchReason =
  | `name_${NameAgreement}`
  | `born_${BirthAgreement}`
  | 'spelt_alike'
  | 'spelt_otherwise'
  | 'parts_exchanged'
  | 'other_name'
  | 'frequent_name'

export type Match = { class: MatchClass; score: number; reasons: MatchReason[] }

const nameWeight: Record<NameAgreement, number> = {
  full: 1,
  contained: 0.95,
  slip: 0.75,
  one_word: 0.6,
  family_differs: 0.56,
  other: 0.2,
}

const bornWeight: Record<BirthAgreement, number> = {
  same: 1,
  exchanged: 0.92,
  placeholder: 0.9,
  partial: 0.9,
  both_first_of_january: 0.88,
  one_digit: 0.72,
  near_placeholder: 0.7,
  unknown: 0.65,
  other: 0.2,
}

/** From which score on a pair is shown prominently, and from which it is shown at all. */
const shown = { double: 80, possible: 55 }

const has = (words: readonly PlacedWord[], place: PlacedWord['place']) =>
  words.some((word) => word.place === place)

/** A side whose given names were not found again on the other side is another member of the family. */
function missesOwnName(words: readonly PlacedWord[], over: readonly PlacedWord[]): boolean {
  const given = words.filter((word) => word.place === 'given')
  return given.length > 0 && given.every((word) => over.includes(word))
}

const isFrequentName = (pairs: Alignment['pairs']) =>
  pairs.length > 0 &&
  (isFrequent(pairs.flatMap((pair) => pair.left)) || isFrequent(pairs.flatMap((pair) => pair.right)))

function nameAgreement(
  left: readonly PlacedWord[],
  right: readonly PlacedWord[],
  found: Alignment,
): NameAgreement {
  const { pairs, leftOver, rightOver } = found
  if (pairs.length === 0) return 'other'
  if (missesOwnName(left, leftOver) || missesOwnName(right, rightOver)) return 'other'
  if (leftOver.length > 0 && rightOver.length > 0) {
    // Both have words that the other has not: another person, unless only the family name was changed.
    const given = !has(leftOver, 'given') && !has(rightOver, 'given')
    return given && pairs.every((pair) => pair.likeness === 'same') && !isFrequentName(pairs)
      ? 'family_differs'
      : 'other'
  }
  if (pairs.some((pair) => pair.likeness === 'like')) return pairs.length > 1 ? 'slip' : 'other'
  const longer = Math.max(
    pairs.flatMap((pair) => pair.left).length,
    pairs.flatMap((pair) => pair.right).length,
  )
  if (longer === 1) return leftOver.length + rightOver.length === 0 ? 'full' : 'one_word'
  return leftOver.length + rightOver.length === 0 ? 'full' : 'contained'
}

type Side = { words: PlacedWord[]; isOther: boolean }

/** The name itself, and each other name in place of the family name or of the whole. */
function sidesOf(person: MatchedPerson): Side[] {
  const others = (person.others ?? []).flatMap((other) => [
    { words: nameWords(other, person.given), isOther: true },
    ...(/\p{L}[\s,]+\p{L}/u.test(other) ? [{ words: nameWords(other, ''), isOther: true }] : []),
  ])
  return [{ words: nameWords(person.family, person.given), isOther: false }, ...others]
}

function compare(left: Side, right: Side, born: BirthAgreement): Match {
  const found = alignNames(left.words, right.words)
  const name = nameAgreement(left.words, right.words, found)
  // A frequent name proves little where the day of birth is not known.
  const frequent = isFrequentName(found.pairs) && born !== 'same' && born !== 'exchanged'
  const score = Math.round(100 * nameWeight[name] * bornWeight[born] * (frequent ? 0.85 : 1))
  const sameLetters = found.pairs.every(
    (pair) => pair.left.map((w) => w.text).join('') === pair.right.map((w) => w.text).join(''),
  )
  const exchanged = found.pairs.some((pair) => pair.left[0]!.place !== pair.right[0]!.place)
  return {
    class: score >= shown.double ? 'double' : score >= shown.possible ? 'possible' : 'different',
    score,
    reasons: [
      `name_${name}`,
      ...(name === 'full' || name === 'contained'
        ? [sameLetters ? ('spelt_alike' as const) : ('spelt_otherwise' as const)]
        : []),
      ...(exchanged ? ['parts_exchanged' as const] : []),
      ...(left.isOther || right.isOther ? ['other_name' as const] : []),
      `born_${born}`,
      ...(frequent ? ['frequent_name' as const] : []),
    ],
  }
}

/** Compares two persons by everything they are called, with how their birth dates stand to each other. */
export function matchNames(one: MatchedPerson, other: MatchedPerson, born: BirthAgreement): Match {
  const rights = sidesOf(other)
  return sidesOf(one)
    .flatMap((left) => rights.map((right) => compare(left, right, born)))
    .reduce((best, match) => (match.score > best.score ? match : best))
}

/** Whether two persons may be one human: class, score from 0 to 100, and what the score rests on. Symmetric. */
export const matchPersons = (one: MatchedPerson, other: MatchedPerson): Match =>
  matchNames(one, other, birthAgreement(one.born, other.born))

import { joinedWord, type PlacedWord } from './name-words.ts'
import { type Likeness, wordLikeness } from './word-likeness.ts'

/** What was found when the words of two names were laid side by side. */
export type Alignment = {
  /** Pairs of words that are one name, with the words of both sides. */
  pairs: { left: PlacedWord[]; right: PlacedWord[]; likeness: Exclude<Likeness, 'other'> }[]
  leftOver: PlacedWord[]
  rightOver: PlacedWord[]
}

type Block = { words: PlacedWord[]; joined: PlacedWord }

/** Every word, and every two or three neighbours written together. */
const blocksOf = (words: readonly PlacedWord[]): Block[] =>
  [1, 2, 3].flatMap((length) =>
    words.flatMap((_, at) => {
      const block = words.slice(at, at + length)
      if (block.length < length) return []
      return [{ words: block, joined: length === 1 ? block[0]! : joinedWord(block) }]
    }),
  )

/** Lays two names side by side: the best pairs first, each word once, whatever the order of the words. */
export function alignNames(left: readonly PlacedWord[], right: readonly PlacedWord[]): Alignment {
  const rank = { same: 0, like: 1 }
  const found = blocksOf(left)
    .flatMap((a) =>
      blocksOf(right).flatMap((b) => {
        // Many words against many are found word by word.
        if (a.words.length > 1 && b.words.length > 1) return []
        const strict = a.joined.place === 'given' || b.joined.place === 'given'
        const likeness = wordLikeness(a.joined, b.joined, strict)
        return likeness === 'other' ? [] : [{ left: a.words, right: b.words, likeness }]
      }),
    )
    .toSorted(
      (a, b) =>
        rank[a.likeness] - rank[b.likeness] ||
        Number(a.left[0]!.text !== a.right[0]!.text) - Number(b.left[0]!.text !== b.right[0]!.text) ||
        Number(a.left[0]!.place !== a.right[0]!.place) - Number(b.left[0]!.place !== b.right[0]!.place),
    )
  const used = new Set<PlacedWord>()
  const pairs: Alignment['pairs'] = []
  for (const pair of found) {
    const words = [...pair.left, ...pair.right]
    if (words.some((word) => used.has(word))) continue
    for (const word of words) used.add(word)
    pairs.push(pair)
  }
  return {
    pairs,
    leftOver: left.filter((word) => !used.has(word)),
    rightOver: right.filter((word) => !used.has(word)),
  }
}

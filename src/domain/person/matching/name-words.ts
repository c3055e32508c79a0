import { isUnvoiced, latinName } from './latin-name.ts'
import { foldName } from '../person-name.ts'
import { readings } from './sounds.ts'
import type { NameWord } from './word-likeness.ts'

/** Titles, forms of address and honorifics that are typed into names, and the mark of invented persons. */
const titles = new Set(
  'demo dr prof dipl ing med phil mag frau herr mr mrs ms miss sir madame monsieur mme haji hadji hajji hadschi sayed sayyid seyed shaykh scheich sheikh'.split(
    ' ',
  ),
)

/** Articles and small words that are written, joined or left out at will; some of them are given names as well. */
const particles = {
  given: new Set('al el ul ibn bin bint binti abu ould oglu ogly kyzy qizi de da di von van'.split(' ')),
  family: new Set(
    'al el ul ad ed ar er as es at et an en az ez ash esh ibn bin ben bint binti abu abou umm ould oglu ogly kyzy qizi de da di do del della dos von van der den zu zum zur y e i la le du des ter ten geb'.split(
      ' ',
    ),
  ),
}

/** A word of a name with the field it was typed into. */
export type PlacedWord = NameWord & { place: 'family' | 'given'; text: string }

/** Words of one field, with titles and articles taken out, unless nothing else is left. */
function wordsOf(name: string, place: PlacedWord['place']): PlacedWord[] {
  const unvoiced = isUnvoiced(name)
  const latin = latinName(name).replaceAll(
    /\b(abd)[\s-]+(?:[aeu]l|[aeu]r|[aeu]s)?[\s-]*(?=\p{L}{3})/giu,
    '$1',
  )
  const all = latin
    .replaceAll(/['’ʼʹʺʿʾ`´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => foldName(word) !== '')
  const named = all.filter((word) => !titles.has(foldName(word)))
  const bearing = named.filter((word) => !particles[place].has(foldName(word)))
  return [bearing, named, all]
    .find((words) => words.length > 0 || words === all)!
    .slice(0, 8)
    .map((word) => {
      const folded = foldName(word)
      // The article may be written together with the family name: Alhamwi, Elkhoury.
      const bare = place === 'family' && /^[ae]l(?=\p{L}{3})/u.test(folded) ? readings(word.slice(2)) : []
      return { readings: [...readings(word), ...bare], unvoiced, place, text: folded }
    })
}

/** All words of a name, family name first. */
export const nameWords = (family: string, given: string): PlacedWord[] => [
  ...wordsOf(family, 'family'),
  ...wordsOf(given, 'given'),
]

/** Two or three neighbours as one word, for names that are written apart here and together there. */
export function joinedWord(words: readonly PlacedWord[]): PlacedWord {
  return {
    readings: readings(words.map((word) => word.text).join('')),
    unvoiced: words.some((word) => word.unvoiced),
    place: words[0]!.place,
    text: words.map((word) => word.text).join(''),
  }
}

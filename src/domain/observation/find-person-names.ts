import { isEverydayWord } from './everyday-words.ts'
import type { Finding, KnownPerson } from './finding.ts'
import { nameParts, nameSpelling, type TextWord, textWords } from './name-words.ts'

/** A part of so few letters is found in many texts by chance. */
const shortPart = 3

/** Words after which a name follows. */
const salutations = new Set(
  ['Herr', 'Herrn', 'Hr', 'Frau', 'Fr', 'Familie', 'Fam', 'Mr', 'Mrs', 'Ms'].map(nameSpelling),
)

/** The part that a word is, also with the s of the genitive: "Amiris Antrag". */
const partOf = (parts: readonly string[], { spelling }: TextWord): string | undefined =>
  parts.find((part) => spelling === part) ?? parts.find((part) => spelling === `${part}s`)

/** Whether a word is the first letter of a part, as in "A. Amiri". */
const isInitial = (parts: readonly string[], { spelling, words }: TextWord) =>
  spelling.length === 1 &&
  words === words.toLocaleUpperCase('de') &&
  parts.some((part) => part.startsWith(spelling))

function ofPerson(words: readonly TextWord[], { familyName, givenNames }: KnownPerson): Finding[] {
  const parts = nameParts(`${familyName ?? ''} ${givenNames ?? ''}`)
  return words.flatMap((one, index) => {
    const part = partOf(parts, one)
    if (part === undefined) return []
    const beside = [words[index - 1], words[index + 1]].filter((word) => word !== undefined)
    const isBesideName = beside.some((word) => {
      const other = partOf(parts, word)
      return (other !== undefined && other !== part) || isInitial(parts, word)
    })
    const isAddressed = salutations.has(words[index - 1]?.spelling ?? '')
    const isTelling = part.length > shortPart && !isEverydayWord(part) && !isEverydayWord(one.spelling)
    return [
      { kind: 'name', certain: isTelling || isBesideName || isAddressed, words: one.words, at: one.at },
    ] as const
  })
}

/** Names of persons in a text, as whole words in any spelling that offices use. */
export function findPersonNames(text: string, persons: readonly KnownPerson[]): Finding[] {
  const words = textWords(text)
  return persons.flatMap((person) => ofPerson(words, person))
}

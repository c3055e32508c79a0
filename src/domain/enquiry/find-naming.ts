import { findNames } from '../observation/find-names.ts'

/** Words that stand behind "Frau" without being a name: "Frau Mitte dreißig". */
const noNames = new Set(['Anfang', 'Mitte', 'Ende', 'Doktor', 'Professor', 'Professorin', 'Mutter', 'Vater'])

const naming =
  /(?<!\p{L})(?:Frau|Herrn?|Familie|Fam\.|Eheleute|heißt|namens|Name(?: ist)?:?)\s+(\p{Lu}[\p{L}'’-]+)/gu

/**
 * What in the words of an enquiry says who somebody is: "Familie Amiri", a phone number, an address for e-mails, a
 * file number. A name by itself is not recognised: nobody knows the person here.
 * @returns the places as they stand in the text
 */
export const findNaming = (text: string): string[] => [
  ...[...text.matchAll(naming)].filter(([, word]) => !noNames.has(word!)).map(([words]) => words),
  ...findNames(text, []).map(({ words }) => words),
]

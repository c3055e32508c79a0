import { latinName } from './matching/latin-name.ts'

/**
 * Letters of names: Latin script with all its marks, spaces, hyphens, apostrophes, full stops and the few signs
 * that DIN SPEC 91379 (data type A) lists for natural persons' names.
 */
const nameLetters = /^[\p{Script=Latin}\p{M}'’ʼʹʺ`´ .,\-‐·()/]*$/u

/** Longest name that is stored, in characters. */
export const longestName = 200

/** Whether a text is written in letters a German register holds. */
export const isRegisterName = (name: string): boolean => nameLetters.test(name.normalize('NFC'))

/** Letters that Unicode does not take apart into a base letter and a mark. */
const folded: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
  ĸ: 'k',
}

/** One spelling for searching: lower case, without marks, apostrophes taken out, everything else a space. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’ʼʹʺ`´]/g, '')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => folded[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Key that is searched by the beginnings of words; it begins with a space so that each word does. */
export const nameKey = (...names: string[]): string =>
  ` ${names
    .map((name) => foldName(latinName(name)))
    .filter(Boolean)
    .join(' ')}`

/** The words of a search in Latin letters, at most eight; signs that mean something in a pattern do not survive folding. */
export const searchWords = (query: string): string[] =>
  foldName(latinName(query)).split(' ').filter(Boolean).slice(0, 8)

/** A name as lists show it: family name first. */
export const listName = (family: string, given: string): string => (given ? `${family}, ${given}` : family)

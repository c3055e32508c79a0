import { foldName } from '../person/person-name.ts'

const transliterated: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

/**
 * One spelling for comparing names: folded as for the search, and with ä and ae, ö and oe, ü and ue alike, since
 * offices write the same name in both ways.
 */
export const nameSpelling = (word: string): string =>
  foldName(
    word
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/[äöüøå]/g, (letter) => transliterated[letter]!),
  )
    .replaceAll(/([aou])e/g, '$1')
    .replaceAll('aa', 'a')
    .replaceAll(' ', '')

/** A word of a text: its spelling for comparing, and where it stands. */
export type TextWord = { spelling: string; words: string; at: number }

const word = /[\p{L}\p{M}\p{Cf}'’ʼʹʺ`´]+/gu

/** The words of a text; hyphens, digits and all other signs stand between words. */
export const textWords = (text: string): TextWord[] =>
  [...text.matchAll(word)]
    .map(([words], index, all) => ({ spelling: nameSpelling(words), words, at: all[index]!.index }))
    .filter(({ spelling }) => spelling !== '')

/** Small words inside of names. They say nothing about a person as long as another part does. */
const particles = new Set([
  'al',
  'el',
  'ibn',
  'bin',
  'bint',
  'ben',
  'abu',
  'von',
  'van',
  'der',
  'den',
  'de',
  'da',
  'dos',
  'di',
  'du',
  'la',
  'zu',
  'y',
  'und',
  'ul',
  'ud',
])

/** The parts of a name, each once: its words, and what a hyphen or an apostrophe joins also as one word. */
export function nameParts(name: string): string[] {
  const joined = name.split(/[\s,.()/]+/).map(nameSpelling)
  const single = textWords(name).map(({ spelling }) => spelling)
  const parts = [...new Set([...single, ...joined])].filter((part) => part !== '')
  const telling = parts.filter((part) => !particles.has(part))
  return telling.length > 0 ? telling : parts
}

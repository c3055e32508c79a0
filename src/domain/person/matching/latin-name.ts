import { arabic } from './letters/arabic.ts'
import { cyrillic, hardSign } from './letters/cyrillic.ts'
import { otherScripts } from './letters/other-scripts.ts'

const letters: Record<string, string> = { ...otherScripts, ...arabic, ...cyrillic }

/** Scripts that leave vowels out. */
const vowelless = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Whether a name is written in a script that leaves out its short vowels. */
export const isUnvoiced = (name: string): boolean => vowelless.test(name)

/** The Arabic article, so that it becomes a word of its own; behind "Abd" it belongs to the name. */
const article = (text: string) =>
  text
    .replaceAll(/(?<=^|\s)عبد\s*(?:ال)?(?=\p{L}{2})/gu, 'abd')
    .replaceAll(/(?<=^|\s)ال(?=\p{L}{2})/gu, 'al ')

/** A letter with its vowel in Greek, as one sound. */
const greekPairs = (text: string) => text.replaceAll('ου', 'u').replaceAll('μπ', 'b').replaceAll('ντ', 'd')

/** A name in Latin letters: those of other scripts by their sound, Latin ones left as they are. */
export function latinName(name: string): string {
  const plain = greekPairs(article(hardSign(name.normalize('NFC').toLowerCase())))
  return [...plain]
    .map((letter) => letters[letter] ?? letters[letter.normalize('NFD').charAt(0)] ?? letter)
    .join('')
}

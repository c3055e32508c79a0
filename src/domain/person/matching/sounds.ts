import { foldName } from '../person-name.ts'

/** Marked letters that keep a sound of their own; the others lose their marks like everywhere. */
const marked: [RegExp, string][] = [
  [/[şšśșŝ]/g, 'S'],
  [/[çčć]/g, 'C'],
  [/[žżź]/g, 'Z'],
  [/ğ/g, 'G'],
  [/[țţ]/g, 'T'],
]

/**
 * Groups of letters and the one sound they stand for, longest first. Capital letters are sounds: S sh, C tch, Z zh,
 * J dj, T ts, K kh, G gh, X the "ch" that is read in three ways. Small j, c, x and z are left as they are: how near they
 * are to each sound is said by `soundCost`.
 */
const groups: [RegExp, string][] = [
  [/schtsch|shtch|shch|štč|SC/g, 'SC'],
  [/dsch|dzh|dj(?=[aeiou])|dž|dZ/g, 'J'],
  [/tsch|tch|cz/g, 'C'],
  [/sch|sh/g, 'S'],
  [/zh/g, 'Z'],
  [/kh/g, 'K'],
  [/gh/g, 'G'],
  [/ck/g, 'k'],
  [/ch/g, 'X'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/tz|ts/g, 'T'],
  [/gu(?=[ei])/g, 'g'],
  [/qu(?=[ei])/g, 'k'],
  [/ou(?=[aei])/g, 'w'],
  [/oo|ou|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ee/g, 'i'],
  [/(?<=[ae])ye$/g, 'i'],
  [/ae/g, 'a'],
  [/q/g, 'q'],
  [/w/g, 'v'],
]

/** The many ways to write i and its glide: at the end of a word, before a vowel, between consonants. */
const glides: [RegExp, string][] = [
  [/[iyj]+(?=y?e)(?<=[^aeiou][iyj]+)/g, ''],
  [/(?<=[^aeiou])[yj]o/g, 'O'],
  [/(?<=.)[iyj]{2,}(?=[aou])|(?<=[aeiou])[yj](?=[aeou])/g, 'y'],
  [/(?<=[^aeiou])[iyj](?=[aou])/g, 'y'],
  [/^[iy]+(?=[aeou])/g, 'y'],
  [/^[iy]*j[iyj]*(?=[aeou])/g, 'j'],
  [/(?<=[aeiou])y+(?=[^aeiou]|$)/g, 'i'],
  [/y(?=[^aeiouO]|$)/g, 'i'],
  [/[iyj]{2,}$|(?<=[^aeiou])[yj]$|ii+/g, 'i'],
]

/** Abd al-, Abdel, Abdul, Abdur-: one beginning of a name. */
const servant = /^abd[aeiou]?l{0,2}(?=[a-z])/

/** One word of a name (Latin letters) as rows of sounds, each sound one letter: two rows where x may be ks or kh. */
export function readings(word: string): string[] {
  const sounds = soundsOf(word)
  return sounds.includes('x') ? [sounds.replaceAll('x', 'ks'), sounds.replaceAll('x', 'K')] : [sounds]
}

function soundsOf(word: string): string {
  const kept = marked.reduce(
    (text, [letters, sound]) => text.replaceAll(letters, sound),
    word.normalize('NFC').toLowerCase(),
  )
  const plain = [...kept].map((letter) => (/[SCZGT]/.test(letter) ? letter : foldName(letter))).join('')
  const begun = plain.replace(servant, 'abd')
  const grouped = groups.reduce((text, [letters, sound]) => text.replaceAll(letters, sound), begun)
  const single = grouped.replaceAll(/(.)\1+/g, (run, letter: string) => (letter === 'i' ? run : letter))
  return glides.reduce((text, [letters, sound]) => text.replaceAll(letters, sound), single)
}

import type { Finding, KnownPerson } from './finding.ts'

const months = [
  'jan(?:uar|uary)?', 'feb(?:ruar|ruary)?', 'm(?:ä|ae|a)r(?:z|ch)?', 'apr(?:il)?', 'ma[iy]', 'jun[ie]?', 'jul[iy]?',
  'aug(?:ust)?', 'sept?(?:ember)?', 'o[kc]t(?:ober)?', 'nov(?:ember)?', 'de[zc](?:ember)?',
] // prettier-ignore
const monthName = months.join('|')
const monthNumber = (name: string) =>
  months.findIndex((month) => new RegExp(`^(?:${month})$`, 'iu').test(name)) + 1

/** A date as it stands in a text; year as written, or null. */
type WrittenDate = { words: string; at: number; year: string | null; month: number; day: number | null }

type Groups = Record<string, string | undefined>
const spellings = [
  String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`,
  String.raw`(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<year>\d{4}|\d{2})`,
  String.raw`(?<day>\d{1,2})\.?(?:\s|of)*(?<name>${monthName})\.?(?:,?\s*(?<year>\d{4}|\d{2}))?`,
  String.raw`(?<name>${monthName})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`,
  String.raw`(?<name>${monthName})\.?\s+(?<year>\d{4})`,
  String.raw`(?<month>\d{1,2})\s?[./]\s?(?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.`,
].map((spelling) => new RegExp(String.raw`(?<![\p{L}\d])${spelling}(?![\p{L}\d])`, 'giu'))

/** All dates of a text in the usual German and English spellings; a part of a longer one does not count again. */
export function writtenDates(text: string): WrittenDate[] {
  const found = spellings.flatMap((spelling) =>
    [...text.matchAll(spelling)].map((match): WrittenDate => {
      const groups = match.groups as Groups
      const month = groups.name ? monthNumber(groups.name) : Number(groups.month)
      const day = groups.day ? Number(groups.day) : null
      return { words: match[0], at: match.index, year: groups.year ?? null, month, day }
    }),
  )
  const covers = (one: WrittenDate, other: WrittenDate) =>
    one.words.length > other.words.length &&
    one.at <= other.at &&
    one.at + one.words.length >= other.at + other.words.length
  return found.filter((date) => !found.some((other) => covers(other, date)))
}

function certainty(written: WrittenDate, birthDate: string): boolean | null {
  const [year, month, day] = birthDate.split('-')
  if (!month || written.month !== Number(month)) return null
  if (written.year !== null && !year!.endsWith(written.year)) return null
  if (day && written.day !== null) return written.day === Number(day) ? written.year !== null : null
  // A month alone says little, unless it is all that is known.
  return written.day === null && written.year !== null ? !day : null
}

const announced =
  /(?<![\p{L}\d])(?:geb(?:\.|oren)?|geburtsdatum|geburtstag|jahrgang|born|dob)[\s:]*(?:am|im|on|in)?[\s:]*\d[\d.\s/-]{1,9}\d|\*\s?\d[\d./-]{2,9}\d/giu

/** Birth dates in a text: those of the persons in usual spellings, and what is announced as one. */
export function findBirthDates(text: string, persons: readonly KnownPerson[]): Finding[] {
  const known = persons.flatMap(({ birthDate }) => (birthDate ? [birthDate] : []))
  const ofPersons = writtenDates(text).flatMap((written) => {
    const found = known.map((date) => certainty(written, date)).filter((certain) => certain !== null)
    if (found.length === 0) return []
    return [
      { kind: 'birth_date', certain: found.includes(true), words: written.words, at: written.at } as const,
    ]
  })
  const others = [...text.matchAll(announced)].map((match): Finding => ({
    kind: 'birth_date',
    certain: true,
    words: match[0],
    at: match.index,
  }))
  return [...ofPersons, ...others]
}

import { writtenDates } from './find-birth-dates.ts'
import type { Finding, FindingKind, KnownPerson } from './finding.ts'

const patterns: readonly [FindingKind, RegExp][] = [
  [
    'email',
    /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\s?(?:\.|\(dot\)|\(punkt\))\s?[\p{L}\d-]+)+/giu,
  ],
  // "Az. 33.1-4711", "Aktenzeichen: …", "AZR-Nummer …", "Kundennummer …"
  [
    'file_number',
    /(?<!\p{L})(?:AZR|Az|Aktenzeichen|Gesch(?:äftszeichen|\.?\s?-?Z(?:\.|eichen))|BG|Bedarfsgemeinschaft|Kunden|Ausweis|Pass|Versicherten|Personen)\b[\s.:-]*(?:Nr|Nummer|nummer|No)?[\s.:#-]*[A-Z]{0,3}[\s-]?\d[\dA-Z./-]{2,}/gu,
  ],
  // Federal office: 7 or 8 digits and the key of the country; with what offices add in front or behind.
  ['file_number', /(?<!\d)\d{7,8}\s?-\s?\d{3}(?!\d)/g],
  // Jobcenter: number of the Bedarfsgemeinschaft; customer of the employment agency.
  ['file_number', /(?<!\d)\d{5}\s?\/\/\s?\d{5,7}(?!\d)/g],
  ['file_number', /(?<![\p{L}\d])\d{3}\s?[A-Z]\s?\d{6}(?!\d)/gu],
  // Pension and health insurance, bank account.
  ['file_number', /(?<!\d)\d{2}\s?\d{6}\s?[A-Z]\s?\d{3}(?!\d)/g],
  ['file_number', /(?<![\p{L}\d])[A-Z]\d{9}(?!\d)/gu],
  ['file_number', /(?<!\p{L})[A-Z]{2}\d{2}(?:\s?[\dA-Z]{4}){3,7}(?:\s?[\dA-Z]{1,3}(?!\p{L}))?/gu],
  // Courts: "12 K 3456/26.A".
  ['file_number', /(?<!\d)\d{1,3}\s?[A-Z]{1,2}\s?\d{1,5}\/\d{2}(?:\.[A-Z])?(?![\p{L}\d])/gu],
  ['phone', /(?<![\p{L}\d])(?:\+|00)\s?[1-9][\d\s()/.-]{6,}\d/gu],
  ['phone', /(?<![\p{L}\d.,/-])\(?0[1-9]\d{1,4}\)?[\s/-]{0,3}\d[\d\s-]{3,}\d/gu],
  // Central register of foreigners (12 digits) and every other number as long as that.
  ['file_number', /(?<!\d)\d(?:\s?\d){8,}(?!\d)/g],
]

/** A phone number by its digits without the country and leading zeros. */
const bareDigits = (phone: string) =>
  phone
    .replace(/^\s*(?:\+|00)\s?49/, '')
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '')

function knownPhones(text: string, persons: readonly KnownPerson[]): Finding[] {
  const known = new Set(
    persons.map(({ phone }) => bareDigits(phone ?? '')).filter(({ length }) => length > 4),
  )
  return [...text.matchAll(/\+?[\d(][\d\s()/.-]{3,}\d/g)]
    .filter(([words]) => known.has(bareDigits(words)))
    .map((match) => ({ kind: 'phone', certain: true, words: match[0], at: match.index }))
}

/** Phone numbers, e-mail addresses, file and register numbers in a text; a date is none of them. */
export function findNumbers(text: string, persons: readonly KnownPerson[]): Finding[] {
  const dates = writtenDates(text)
  const isDate = ({ words, at }: Finding) =>
    dates.some((date) => date.at <= at + 1 && date.at + date.words.length >= at + words.trimEnd().length)
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match): Finding => ({
      kind,
      certain: true,
      words: match[0],
      at: match.index,
    })),
  )
  return [...found.filter((one) => !isDate(one)), ...knownPhones(text, persons)]
}

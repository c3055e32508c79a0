import { findBirthDates } from './find-birth-dates.ts'
import { findNumbers } from './find-numbers.ts'
import { findPersonNames } from './find-person-names.ts'
import type { Finding, KnownPerson } from './finding.ts'

/**
 * What in a text may say who a person is: names of the given persons (whole words, in any usual spelling), their
 * birth dates, and for everybody phone numbers, e-mail addresses, file and register numbers.
 * @param persons persons of the case; none where a text comes without a case, then only patterns are found
 * @returns by position; each place once, as the certain finding where there are several
 */
export function findNames(text: string, persons: readonly KnownPerson[]): Finding[] {
  const found = [
    ...findPersonNames(text, persons),
    ...findBirthDates(text, persons),
    ...findNumbers(text, persons),
  ].toSorted(
    (a, b) => a.at - b.at || Number(b.certain) - Number(a.certain) || b.words.length - a.words.length,
  )
  const kept: Finding[] = []
  for (const one of found) {
    const inside = kept.some(
      ({ at, words, certain }) => at + words.length > one.at && (certain || !one.certain),
    )
    if (!inside) kept.push(one)
  }
  return kept
}

import { sql } from 'kysely'
import type { BirthAgreement } from '#domain/person/matching/birth-agreement.ts'
import { doubleWords } from '#domain/person/matching/double-words.ts'
import { type Match, type MatchedPerson, matchNames } from '#domain/person/matching/match-persons.ts'
import type { Trx } from '#platform/db/tables.ts'

/** A person who may be the one that is looked for, with what speaks for it. The birth date stays in the database. */
export type LikelyDouble = {
  personId: string
  personRef: string
  displayName: string
  birthYear: number | null
  openCaseId: string | null
  responsibleTitle: string | null
  match: Match
}

type Row = Omit<LikelyDouble, 'match'> & { ownName: string; otherNames: string[]; born: BirthAgreement }

/** A name as lists show it, taken apart again. */
function parted(listed: string): { family: string; given: string } {
  const [family, ...given] = listed.split(', ')
  return { family: family!, given: given.join(', ') }
}

/**
 * Persons of the caller's own compartment who may be this one, the likeliest first. Every way to a new person asks this
 * before it stores anything. The search logs whose names it handed out.
 */
export async function likelyDoubles(trx: Trx, person: MatchedPerson): Promise<LikelyDouble[]> {
  const words = doubleWords(person)
  if (words.length === 0) return []
  const { rows } = await sql<Row>`
    select person_id as "personId", person_ref as "personRef", own_name as "ownName", display_name as "displayName",
      other_names as "otherNames", birth_year as "birthYear", born, open_case_id as "openCaseId", responsible_title as "responsibleTitle"
    from search.likely_doubles(${words}, ${person.born})`.execute(trx)
  const best = new Map<string, LikelyDouble>()
  for (const { ownName, otherNames, born, ...row } of rows) {
    const match = matchNames(person, { ...parted(ownName), born: null, others: otherNames }, born)
    if (match.class === 'different') continue
    const before = best.get(row.personRef)
    if (!before || before.match.score < match.score) best.set(row.personRef, { ...row, match })
  }
  return [...best.values()].toSorted(
    (a, b) => b.match.score - a.match.score || a.displayName.localeCompare(b.displayName, 'de'),
  )
}

import { searchWords } from '#domain/person/person-name.ts'
import type { Answered } from '#domain/kernel/answer.ts'
import type { Trx } from '#platform/db/tables.ts'
import { findPersons } from '#features/persons/index.ts'

/** How many persons of the own compartment could be the one that somebody is about to take in anew. */
export async function similarPersons(
  trx: Trx,
  person: { family_name: string; given_names: string; birth_date: Answered },
): Promise<number> {
  const words = searchWords(`${person.family_name} ${person.given_names}`)
  const year = person.birth_date.value?.slice(0, 4)
  return words.length === 0 ? 0 : (await findPersons(trx, words, year ? Number(year) : null)).length
}

import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'

export type PersonHit = {
  personRef: string
  displayName: string
  birthYear: number | null
  openCaseId: string | null
  responsibleTitle: string | null
  /** Found by how the name sounds, not by how it is written. */
  heard: boolean
}

/**
 * Persons of the caller's own compartment by the beginnings of their names' words, then by how they sound, at most
 * twenty. The search logs whose names it showed.
 */
export async function findPersons(trx: Trx, words: string[], birthYear: number | null): Promise<PersonHit[]> {
  const { rows } = await sql<PersonHit>`
    select person_ref as "personRef", display_name as "displayName", birth_year as "birthYear", open_case_id as "openCaseId",
      responsible_title as "responsibleTitle", heard
    from search.search_person(${words}, ${birthYear}::smallint)`.execute(trx)
  return rows
}

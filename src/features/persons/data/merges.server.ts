import { sql } from 'kysely'
import { listName } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PersonsTables } from './tables.ts'

/** Whether the caller may open what there is of a person. */
export type Reach = 'open' | 'other_case' | 'same' | 'unseen'

export type ComparedPerson = {
  reach: Reach
  responsibleTitle: string | null
  familyName: string | null
  givenNames: string | null
  birthDate: string | null
  otherNames: string[] | null
  admittedOn: string | null
  openCaseRef: string | null
}

/** What is known of another person of the compartment, to be laid beside that of the open case; logged either way. */
export async function comparedPerson(trx: Trx, ref: string): Promise<ComparedPerson> {
  const { rows } = await sql<ComparedPerson>`
    select reach, responsible_title as "responsibleTitle", family_name as "familyName", given_names as "givenNames", birth_date as "birthDate",
      other_names as "otherNames", admitted_on::text as "admittedOn", open_case_ref as "openCaseRef" from gate.compare_person(${ref}::uuid)`.execute(
    trx,
  )
  return rows[0]!
}

export type Merged =
  | { refused: Exclude<Reach, 'open'>; responsibleTitle: string | null }
  | { refused: null; mergeId: string; personId: string; intoPersonId: string }

/** Says that two persons are one. `stands` tells whose name and birth date count from now on. */
export async function joinPersons(
  trx: Trx,
  merge: { own: string; otherRef: string; stands: 'own' | 'other'; reason: string },
): Promise<Merged> {
  const { rows } = await sql<Merged>`
    select refused, responsible_title as "responsibleTitle", merge_id as "mergeId", person_id as "personId", into_person_id as "intoPersonId"
    from gate.merge_persons(${merge.own}::uuid, ${merge.otherRef}::uuid, ${merge.stands}, ${merge.reason})`.execute(
    trx,
  )
  return rows[0]!
}

export type StandingMerge = { ref: string; name: string; into: string; on: string; reason: string }

/** The merges that hold for the persons of the open case, the latest first. */
export async function standingMerges(trx: Trx, entered: Entered): Promise<StandingMerge[]> {
  const rows = await tablesOf<PersonsTables>(trx)
    .selectFrom('person_merge as merge')
    .innerJoin('person_identity as own', (join) =>
      join.onRef('own.site_id', '=', 'merge.site_id').onRef('own.person_id', '=', 'merge.person_id'),
    )
    .innerJoin('person_identity as into', (join) =>
      join.onRef('into.site_id', '=', 'merge.site_id').onRef('into.person_id', '=', 'merge.into_person_id'),
    )
    .where('merge.site_id', '=', entered.siteId)
    .where('merge.undone_at', 'is', null)
    .select(['merge.ref', 'merge.reason', 'own.family_name as family', 'own.given_names as given'])
    .select(['into.family_name as intoFamily', 'into.given_names as intoGiven'])
    .select(sql<string>`(merge.merged_at at time zone 'Europe/Berlin')::date::text`.as('on'))
    .orderBy('merge.merged_at', 'desc')
    .execute()
  return rows.map(({ ref, reason, on, family, given, intoFamily, intoGiven }) => ({
    ref,
    reason,
    on,
    name: listName(family, given),
    into: listName(intoFamily, intoGiven),
  }))
}

export type WrittenKind =
  | 'fact'
  | 'residence'
  | 'period'
  | 'consent'
  | 'name'
  | 'need'
  | 'resource'
  | 'attendance'
  | 'tie'
  | 'member'
  | 'relationship'
  | 'contact'

export type WrittenRow = { kind: WrittenKind; id: string; words: string; on: string; ofMerged: boolean }

/** What was written about the two since they were merged, in its order. */
export async function writtenSinceMerge(trx: Trx, ref: string): Promise<WrittenRow[]> {
  const { rows } = await sql<WrittenRow>`
    select kind, id, words, (recorded_at at time zone 'Europe/Berlin')::date::text as on, of_merged as "ofMerged"
    from gate.written_since_merge(${ref}::uuid)`.execute(trx)
  return rows
}

export type Undone =
  | { refused: 'unseen' | 'other_case' | 'later_merge' | 'changed' }
  | {
      refused: null
      mergeId: string
      personId: string
      intoPersonId: string
      everybody: string[]
      moved: number
    }

/** Takes a merge back; every row that was written since is given to one of the two. */
export async function partPersons(
  trx: Trx,
  ref: string,
  seen: string[],
  ofMerged: string[],
): Promise<Undone> {
  const { rows } = await sql<Undone>`
    select refused, merge_id as "mergeId", person_id as "personId", into_person_id as "intoPersonId", everybody, moved
    from gate.undo_merge(${ref}::uuid, ${seen}::uuid[], ${ofMerged}::uuid[])`.execute(trx)
  return rows[0]!
}

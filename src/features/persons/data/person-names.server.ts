import { sql } from 'kysely'
import type { Answered } from '#domain/kernel/answer.ts'
import type { NameKind } from '#domain/person/name-kinds.ts'
import { listName, nameKey } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PersonsTables } from './tables.ts'

export type OtherName = { kind: NameKind; name: string }

export type KnownName = OtherName & { ref: string; personId: string; notedOn: string }

/** A row about another name, also one that counts no more. */
export type NotedName = KnownName & {
  id: string
  supersededBy: string | null
  /** why the name before was taken away; such a row is no name itself */
  removedFor: string | null
}

/** What the search holds of a person: everything it is called, folded, and when it was born. */
export function searchRow(
  identity: { familyName: string; givenNames: string; birthDate: Answered },
  others: readonly OtherName[],
) {
  const born = identity.birthDate.value
  const names = others.map(({ name }) => name)
  return {
    display_name: listName(identity.familyName, identity.givenNames),
    name_key: nameKey(identity.familyName, identity.givenNames, ...names),
    birth_year: born ? Number(born.slice(0, 4)) : null,
    birth_date: born,
    other_names: names,
  }
}

/** Stores other names of a person. The caller brings the row of the search up to date. */
export async function insertNames(
  trx: Trx,
  entered: Entered,
  personId: string,
  names: readonly OtherName[],
): Promise<{ id: string }> {
  const rows = await tablesOf<PersonsTables>(trx)
    .insertInto('person_name')
    .values(
      names.map(({ kind, name }) => ({
        site_id: entered.siteId,
        person_id: personId,
        kind,
        name,
        recorded_by: entered.membershipId,
        superseded_by: null,
        removed_for: null,
      })),
    )
    .returning('id')
    .execute()
  return rows[0]!
}

/**
 * Puts a row in place of a name that was seen: the corrected name, or why it is none of the person. The one before stays
 * readable. The caller brings the row of the search up to date.
 * @returns the new row's id, or false where another one stands there by now
 */
export async function followName(
  trx: Trx,
  entered: Entered,
  seen: NotedName,
  next: OtherName & { removedFor: string | null },
): Promise<string | false> {
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'person_name', seen.id, id))) return false
  await tablesOf<PersonsTables>(trx)
    .insertInto('person_name')
    .values({
      site_id: entered.siteId,
      id,
      person_id: seen.personId,
      kind: next.kind,
      name: next.name,
      recorded_by: entered.membershipId,
      superseded_by: null,
      removed_for: next.removedFor,
    })
    .execute()
  return id
}

/** All rows about other names of the open case's persons, corrected and removed ones too, in their order. */
export const notedNames = (trx: Trx, entered: Entered): Promise<NotedName[]> =>
  tablesOf<PersonsTables>(trx)
    .selectFrom('person_name')
    .select(['id', 'ref', 'person_id as personId', 'kind', 'name'])
    .select(sql<string>`(recorded_at at time zone 'Europe/Berlin')::date::text`.as('notedOn'))
    .select(['superseded_by as supersededBy', 'removed_for as removedFor'])
    .where('site_id', '=', entered.siteId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

/** Whether a row is a name that counts now. */
export const isStandingName = ({ supersededBy, removedFor }: NotedName): boolean =>
  supersededBy === null && removedFor === null

/** Other names of the open case's persons that count, in the order in which they were noted. */
export const knownNames = async (trx: Trx, entered: Entered): Promise<KnownName[]> =>
  (await notedNames(trx, entered)).filter(isStandingName)

/** Brings the search up to date after the names of a person of the open case have changed. */
export async function rewriteSearchRow(trx: Trx, entered: Entered, personId: string): Promise<void> {
  const tables = tablesOf<PersonsTables>(trx)
  const identity = await tables
    .selectFrom('person_identity')
    .select(['family_name as familyName', 'given_names as givenNames', 'birth_date', 'birth_date_answer'])
    .where('site_id', '=', entered.siteId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!identity) return
  const names = await knownNames(trx, entered)
  const birthDate = { answer: identity.birth_date_answer, value: identity.birth_date } as Answered
  await tables
    .updateTable('person_search')
    .set(
      searchRow(
        { ...identity, birthDate },
        names.filter((name) => name.personId === personId),
      ),
    )
    .where('site_id', '=', entered.siteId)
    .where('person_id', '=', personId)
    .execute()
}

/** Everything the persons of the open case are or were called, merged ones and removed names included: for checking texts. */
export async function everyName(
  trx: Trx,
  entered: Entered,
): Promise<{ familyName: string; givenNames: string; birthDate: string | null }[]> {
  const identities = await tablesOf<PersonsTables>(trx)
    .selectFrom('person_identity')
    .select(['family_name as familyName', 'given_names as givenNames', 'birth_date as birthDate'])
    .where('site_id', '=', entered.siteId)
    .orderBy('person_id')
    .execute()
  const others = await notedNames(trx, entered)
  return [...identities, ...others.map(({ name }) => ({ familyName: name, givenNames: '', birthDate: null }))]
}

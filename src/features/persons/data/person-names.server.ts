import type { Answered } from '#domain/kernel/answer.ts'
import type { NameKind } from '#domain/person/name-kinds.ts'
import { listName, nameKey } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PersonsTables } from './tables.ts'

export type OtherName = { kind: NameKind; name: string }

export type KnownName = OtherName & { ref: string; personId: string; recordedAt: Date }

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
      })),
    )
    .returning('id')
    .execute()
  return rows[0]!
}

/** Other names of the open case's persons, in the order in which they were noted. */
export const knownNames = (trx: Trx, entered: Entered): Promise<KnownName[]> =>
  tablesOf<PersonsTables>(trx)
    .selectFrom('person_name')
    .select(['ref', 'person_id as personId', 'kind', 'name', 'recorded_at as recordedAt'])
    .where('site_id', '=', entered.siteId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

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

/** Everything the persons of the open case are called, merged ones and other names included: for checking texts. */
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
  const others = await knownNames(trx, entered)
  return [...identities, ...others.map(({ name }) => ({ familyName: name, givenNames: '', birthDate: null }))]
}

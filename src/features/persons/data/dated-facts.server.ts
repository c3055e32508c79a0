import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { Category } from '#domain/kernel/categories.ts'
import { knownAtEndOf } from './known-at-end-of.ts'
import type { PersonsTables, Source } from './tables.ts'

/** A fact that holds for a time, one of several under its key; `until` is its last day, null while it lasts. */
export type DatedFact = {
  id: string
  personId: string
  key: string
  item: number
  value: string
  from: string
  until: string | null
  source: Source
}

const columns = [
  'id',
  'person_id as personId',
  'key',
  'item',
  sql<string>`value`.as('value'),
  sql<string>`lower(valid)`.as('from'),
  sql<string | null>`upper(valid) - 1`.as('until'),
  'source',
] as const

/** Dated facts under some keys that stand now, of all persons of the open case, earliest first. */
export const datedFacts = (
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  keys: readonly string[],
): Promise<DatedFact[]> => everRecorded(trx, entered, keys).where('superseded_by', 'is', null).execute()

/**
 * The same as they were known at the end of a day.
 * @param day YYYY-MM-DD, in the time of Berlin
 */
export async function datedFactsKnownOn(
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  keys: readonly string[],
  day: string,
): Promise<DatedFact[]> {
  const rows = await everRecorded(trx, entered, keys)
    .select(['recorded_at as recordedAt', 'superseded_by as supersededBy', 'withdrawn_at as withdrawnAt'])
    .execute()
  return knownAtEndOf(rows, day)
}

const everRecorded = (trx: Trx, entered: Pick<Entered, 'siteId'>, keys: readonly string[]) =>
  tablesOf<PersonsTables>(trx)
    .selectFrom('person_fact')
    .select(columns)
    .where('site_id', '=', entered.siteId)
    .where('key', 'in', keys)
    .where('answer', '=', 'known')
    .where(sql<boolean>`not lower_inf(valid)`)
    .orderBy(sql`lower(valid)`)
    .orderBy('item')

/** So many may stand under one key. */
export const mostItems = 20

/**
 * Stores a dated fact, in place of the one that stood (`replaces`) or beside the others.
 * @returns false where the one to be replaced stands no more, or no place is left
 */
export async function keepDatedFact(
  trx: Trx,
  entered: Entered,
  person: { personId: string; ids: readonly string[] },
  fact: {
    category: Category
    key: string
    value: string
    from: string
    until: string | null
    source: Source
  },
  replaces: DatedFact | null,
): Promise<boolean> {
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'person_fact', replaces?.id ?? null, id))) return false
  const standing = (await datedFacts(trx, entered, [fact.key])).filter(({ personId }) =>
    person.ids.includes(personId),
  )
  const taken = new Set(standing.map(({ item }) => item))
  const item = Array.from({ length: mostItems }, (_, at) => at + 1).find((place) => !taken.has(place))
  if (item === undefined) return false
  await tablesOf<PersonsTables>(trx)
    .insertInto('person_fact')
    .values({
      site_id: entered.siteId,
      id,
      person_id: person.personId,
      category: fact.category,
      key: fact.key,
      item,
      answer: 'known',
      value: fact.value,
      valid: fact.until ? `[${fact.from},${fact.until}]` : `[${fact.from},)`,
      source: fact.source,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .execute()
  return true
}

/**
 * Withdraws a dated fact that was entered by mistake: it is followed by itself, stays readable, and as known on a day before it
 * still stands.
 * @returns false where it stands no more
 */
export const withdrawDatedFact = (trx: Trx, entered: Entered, id: string): Promise<boolean> =>
  supersede(trx, entered, 'person_fact', id, id, { withdrawn_at: new Date() })

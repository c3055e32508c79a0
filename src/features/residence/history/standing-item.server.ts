import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { type DatedFact, datedFacts } from '#features/persons/index.ts'
import { absenceKey, statusKey } from '../facts-of-persons.server.ts'

const keys = { status: statusKey, abwesenheit: absenceKey } as const

/** Where an entry of the history stands, as addresses name it: its kind and its number. */
export const placeOf = ({ key, item }: Pick<DatedFact, 'key' | 'item'>): string =>
  `${key === statusKey ? 'status' : 'abwesenheit'}/${item}`

/** The entry that an address names, of this person; undefined where none stands there. */
export async function standingItem(
  trx: Trx,
  entered: Entered,
  person: { ids: readonly string[] },
  place: string,
): Promise<DatedFact | undefined> {
  const [kind, item] = place.split('/')
  const key = kind === 'status' || kind === 'abwesenheit' ? keys[kind] : undefined
  if (!key) return undefined
  const rows = await datedFacts(trx, entered, [key])
  return rows.find((row) => person.ids.includes(row.personId) && String(row.item) === item)
}

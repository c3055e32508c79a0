import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede, supersedeBeside } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { Fact } from './person-writer.server.ts'
import type { PersonsTables } from './tables.ts'

/**
 * Puts an answer in place of the one that stands; the one before stays readable.
 * @param person about whom it is said; `ids` are all who are merged with it
 * @param seen id of the answer that was seen, null for none
 * @returns false where another one stands by now
 */
export async function replaceFact(
  trx: Trx,
  entered: Entered,
  person: { personId: string; ids: readonly string[] },
  fact: Fact,
  seen: string | null,
): Promise<boolean> {
  const tables = tablesOf<PersonsTables>(trx)
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'person_fact', seen, id))) return false
  const same = { key: fact.key, item: fact.item ?? 1 }
  await supersedeBeside(trx, entered, 'person_fact', person.ids, same, id)
  const stored = await tables
    .insertInto('person_fact')
    .values({
      site_id: entered.siteId,
      id,
      person_id: person.personId,
      category: fact.category,
      key: fact.key,
      item: fact.item ?? 1,
      answer: fact.answer.answer,
      value: fact.answer.value,
      source: fact.source ?? 'told',
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return stored.numInsertedOrUpdatedRows === 1n
}

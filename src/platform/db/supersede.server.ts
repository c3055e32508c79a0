import { sql } from 'kysely'
import type { Entered } from './in-site.server.ts'
import { type Trx, tablesOf } from './tables.ts'

type Superseded = Record<
  string,
  { site_id: string; id: string; person_id: string; superseded_by: string | null; withdrawn_at: Date }
>

/**
 * Lets a row that stands be followed by another one; it stays readable.
 * @param table whose rows have `superseded_by`
 * @param seen id of the row that the form showed, null for none
 * @param by id of the row that follows; itself where the row is withdrawn
 * @param also the instant of a withdrawal, in tables that keep it
 * @returns false where another one stands by now
 */
export async function supersede(
  trx: Trx,
  entered: Entered,
  table: string,
  seen: string | null,
  by: string,
  also: { withdrawn_at?: Date } = {},
): Promise<boolean> {
  if (!seen) return true
  const { numUpdatedRows } = await tablesOf<Superseded>(trx)
    .updateTable(table)
    .set({ superseded_by: by, ...also })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', seen)
    .where('superseded_by', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/**
 * Lets what else stands be followed by the same row: persons who were merged each brought a row of their own, and what is
 * said anew is said of both.
 * @param table whose rows have `superseded_by` and `person_id`
 * @param personIds all who are one human
 * @param same columns that tell which rows say the same thing, with their values
 */
export async function supersedeBeside(
  trx: Trx,
  entered: Entered,
  table: string,
  personIds: readonly string[],
  same: Record<string, string | number>,
  by: string,
): Promise<void> {
  let update = tablesOf<Superseded>(trx)
    .updateTable(table)
    .set({ superseded_by: by })
    .where('site_id', '=', entered.siteId)
    .where('person_id', 'in', personIds)
    .where('superseded_by', 'is', null)
  for (const [column, value] of Object.entries(same)) update = update.where(sql.ref(column), '=', value)
  await update.execute()
}

import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'

/** What the tasks are called that are due for the caller, by the source of their due item. */
export async function titlesOfMyTasks(trx: Trx): Promise<Map<string, string>> {
  const { rows } = await sql<{ sourceId: string; title: string }>`
    select source_id as "sourceId", title from gate.titles_of_my_tasks()`.execute(trx)
  return new Map(rows.map(({ sourceId, title }) => [sourceId, title]))
}

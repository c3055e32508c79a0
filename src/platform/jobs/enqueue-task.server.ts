import { sql } from 'kysely'
import type { Trx } from '../db/tables.ts'

/**
 * Sets a task going for a site as soon as the transaction is committed; called again before it began, it is one.
 * @param task on the list in db/functions/jobs/enqueue.sql
 */
export async function enqueueTask(trx: Trx, siteId: string, task: string): Promise<void> {
  await sql`select jobs.enqueue(${task}, ${JSON.stringify({ site: siteId })}::jsonb, ${`${task}:${siteId}`})`.execute(
    trx,
  )
}

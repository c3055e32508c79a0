import { sql } from 'kysely'
import type { ColumnChoice } from '#domain/event-log/column-choice.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CountsSoFar, KeptFindings, LogProblem } from './log-reader.server.ts'
import { insertContent, newLogKey } from './sealed-content.server.ts'
import type { EventLogTables } from './tables.ts'

const tables = (trx: Trx) => tablesOf<EventLogTables>(trx)
const json = (value: unknown) => JSON.stringify(value)

export type NewLog = {
  fileName: string
  origin: string
  purpose: string
  sentOn: string
  deleteOn: string
  content: Buffer
}

/** Keeps a log that was sent in, sealed. */
export async function insertLog(trx: Trx, entered: Entered, log: NewLog) {
  const { id, key, wrapped, siteKeyNumber } = await newLogKey(trx, entered.siteId)
  const { ref } = await tables(trx)
    .insertInto('event_log')
    .values({
      site_id: entered.siteId,
      id,
      file_name: log.fileName,
      origin: log.origin,
      purpose: log.purpose,
      sent_on: log.sentOn,
      delete_on: log.deleteOn,
      byte_length: log.content.length,
      wrapped_key: wrapped,
      site_key_number: siteKeyNumber,
      sent_by: entered.membershipId,
    })
    .returning('ref')
    .executeTakeFirstOrThrow()
  await insertContent(trx, entered.siteId, id, key, log.content)
  return { id, ref }
}

const change = (trx: Trx, siteId: string, logId: string) =>
  tables(trx).updateTable('event_log').where('site_id', '=', siteId).where('id', '=', logId)

/** A run reads the log from now on; false where another run was chosen since `seen`. */
export async function setChoice(
  trx: Trx,
  siteId: string,
  log: { id: string; runId: string | null },
  choice: ColumnChoice,
  runId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await change(trx, siteId, log.id)
    .where(sql<boolean>`run_id is not distinct from ${log.runId}`)
    .where('state', '<>', 'read')
    .set({ state: 'reading', run_id: runId, choice: json(choice), counts: null, problem: null })
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Tells how far reading has come. */
export async function setCounts(trx: Trx, siteId: string, logId: string, counts: CountsSoFar | null) {
  await change(trx, siteId, logId)
    .set({ counts: counts && json(counts) })
    .execute()
}

/** The log was refused; its content stays, so that it can be read otherwise. */
export async function setRefused(trx: Trx, siteId: string, logId: string, problem: LogProblem) {
  await change(trx, siteId, logId)
    .set({ state: 'refused', counts: null, problem: json(problem) })
    .execute()
}

/** The log was read to its end: what was found stays, its content goes. */
export async function setFindings(trx: Trx, siteId: string, logId: string, findings: KeptFindings) {
  await change(trx, siteId, logId)
    .set({
      state: 'read',
      counts: null,
      findings: json(findings),
      wrapped_key: null,
      site_key_number: null,
    })
    .execute()
  await tables(trx)
    .deleteFrom('event_log_part')
    .where('site_id', '=', siteId)
    .where('log_id', '=', logId)
    .execute()
}

/** Deletes a log with its content and what was found in it. */
export async function deleteLog(trx: Trx, siteId: string, logId: string): Promise<void> {
  await tables(trx).deleteFrom('event_log').where('site_id', '=', siteId).where('id', '=', logId).execute()
}

/** Deletes what is due on `today` or was before, and answers the ids. */
export const deleteDueLogs = (trx: Trx, siteId: string, today: string): Promise<{ id: string }[]> =>
  tables(trx)
    .deleteFrom('event_log')
    .where('site_id', '=', siteId)
    .where('delete_on', '<=', today)
    .returning('id')
    .execute()

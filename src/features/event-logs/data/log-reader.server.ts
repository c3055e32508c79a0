import { sql } from 'kysely'
import type { ColumnChoice } from '#domain/event-log/column-choice.ts'
import type { LogFindings } from '#domain/event-log/log-findings.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EventLogTables } from './tables.ts'

/** What is told while a log is read. */
export type CountsSoFar = {
  cases: number
  events: number
  /** what follows what, the most frequent so far */
  follows: { from: string; to: string; count: number }[]
}

/** Why a log was refused, in both languages; `rows` where rows are to blame, the first of them. */
export type LogProblem = {
  reason: string
  words: { de: string; en: string }
  rows: { line: number; why: { de: string; en: string } }[]
}

/** What was left out of a log that was read, beside what was found. */
export type KeptFindings = LogFindings & {
  left: { dropped: number; rows: LogProblem['rows']; withoutCase: number; encoding: string }
}

/** A log that was sent in. `key` stands until it was read to its end. */
export type SentLog = {
  id: string
  ref: string
  fileName: string
  origin: string
  purpose: string
  sentOn: string
  deleteOn: string
  sentBy: string
  byteLength: number
  state: 'sent' | 'reading' | 'read' | 'refused'
  runId: string | null
  key: { id: string; wrappedKey: Buffer; siteKeyNumber: number } | null
  choice: Partial<ColumnChoice>
  counts: CountsSoFar | null
  problem: LogProblem | null
  findings: KeptFindings | null
}

/** Whose day has come is as good as deleted, whenever the task for it runs. */
const logs = (trx: Trx, siteId: string) =>
  tablesOf<EventLogTables>(trx)
    .selectFrom('event_log')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('delete_on', '>', today().toString())

type Row = Awaited<ReturnType<ReturnType<typeof logs>['executeTakeFirstOrThrow']>>

const sentLog = (row: Row): SentLog => ({
  id: row.id,
  ref: row.ref,
  fileName: row.file_name,
  origin: row.origin,
  purpose: row.purpose,
  sentOn: row.sent_on,
  deleteOn: row.delete_on,
  sentBy: row.sent_by,
  byteLength: row.byte_length,
  state: row.state,
  runId: row.run_id,
  key:
    row.wrapped_key && row.site_key_number !== null
      ? { id: row.id, wrappedKey: row.wrapped_key, siteKeyNumber: row.site_key_number }
      : null,
  choice: row.choice as Partial<ColumnChoice>,
  counts: row.counts as CountsSoFar | null,
  problem: row.problem as LogProblem | null,
  findings: row.findings as KeptFindings | null,
})

/** The logs that are kept, the newest first; one whose run was stopped or failed is `stopped`. */
export const keptLogs = (trx: Trx, entered: Entered) =>
  tablesOf<EventLogTables>(trx)
    .selectFrom('event_log')
    .select(['ref', 'file_name as fileName', 'origin', 'purpose', 'delete_on as deleteOn'])
    .select(
      sql<SentLog['state'] | 'stopped'>`case when state <> 'reading' or exists (select from app.job_run r
        where r.site_id = event_log.site_id and r.id = run_id and r.state in ('queued', 'running'))
        then state else 'stopped' end`.as('state'),
    )
    .where('site_id', '=', entered.siteId)
    .where('delete_on', '>', today().toString())
    .orderBy('sent_at', 'desc')
    .execute()

/** The log with this outside reference. */
export async function findLog(trx: Trx, entered: Entered, ref: string): Promise<SentLog | undefined> {
  const row = await logs(trx, entered.siteId).where('ref', '=', ref).executeTakeFirst()
  return row && sentLog(row)
}

/** The log that a run reads; undefined where it was deleted meanwhile or is read by another run. */
export async function logOfRun(trx: Trx, siteId: string, runId: string): Promise<SentLog | undefined> {
  const row = await logs(trx, siteId).where('run_id', '=', runId).executeTakeFirst()
  return row && sentLog(row)
}

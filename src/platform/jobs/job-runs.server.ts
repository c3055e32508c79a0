import { sql } from 'kysely'
import type { Entered } from '../db/in-site.server.ts'
import { appDatabase } from '../db/pool.server.ts'
import { type Trx, tablesOf } from '../db/tables.ts'

type JobRunTables = {
  job_run: {
    site_id: string
    id: string
    ref: string
    task: string
    state: RunState
    done: number
    total: number | null
    message: string
    created_at: Date
    started_at: Date | null
    finished_at: Date | null
    locked_until: Date | null
    cancel_requested_at: Date | null
  }
}

export type RunState = 'queued' | 'running' | 'finished' | 'failed' | 'cancelled'

/** A run of a task as a page shows it. `done` of `total` in the task's own unit. */
export type JobRun = {
  id: string
  ref: string
  task: string
  state: RunState
  done: number
  total: number | null
  createdAt: Date
  finishedAt: Date | null
  cancelRequested: boolean
}

/** Begins a run of a task in a site; it may enter the site until it ends or its lock runs out. */
export async function beginRun(siteId: string, task: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select gate.begin_run(${siteId}, ${task}) as id`.execute(
    appDatabase(),
  )
  return rows[0]!.id
}

/** Ends a run; one that finished, showed no progress and has nothing to tell leaves no row. */
export async function endRun(
  siteId: string,
  runId: string,
  state: 'finished' | 'failed' | 'cancelled',
  message: string,
): Promise<void> {
  await sql`select gate.end_run(${siteId}, ${runId}, ${state}, ${message})`.execute(appDatabase())
}

type SiteTable = { site: { id: string } }

/** All sites, for tasks that visit each. */
export async function siteIds(): Promise<string[]> {
  const { rows } = await sql<SiteTable['site']>`select id from app.site order by id`.execute(appDatabase())
  return rows.map((row) => row.id)
}

/** Puts a run into the list of runs, waiting; `enqueueRun` sets it going. `total` in the task's own unit. */
export async function insertRun(
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  task: string,
  total: number,
): Promise<string> {
  const { id } = await tablesOf<{
    job_run: Pick<JobRunTables['job_run'], 'site_id' | 'id' | 'task' | 'total'>
  }>(trx)
    .insertInto('job_run')
    .values({ site_id: entered.siteId, id: crypto.randomUUID(), task, total })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Sets a waiting run going as soon as the transaction is committed. */
export async function enqueueRun(trx: Trx, siteId: string, task: string, runId: string): Promise<void> {
  await sql`select jobs.enqueue(${task}, ${JSON.stringify({ site: siteId, run: runId })}::jsonb, ${`run:${runId}`})`.execute(
    trx,
  )
}

const readRuns = (trx: Trx, siteId: string) =>
  tablesOf<JobRunTables>(trx)
    .selectFrom('job_run')
    .select([
      'id',
      'ref',
      'task',
      'state',
      'done',
      'total',
      'created_at as createdAt',
      'finished_at as finishedAt',
      sql<boolean>`cancel_requested_at is not null`.as('cancelRequested'),
    ])
    .where('site_id', '=', siteId)

/** Runs with progress, the newest first. */
export const runsOf = (trx: Trx, entered: Entered, most: number): Promise<JobRun[]> =>
  readRuns(trx, entered.siteId)
    .where('total', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute()

/** The run with this outside reference. */
export const findRun = (trx: Trx, entered: Entered, ref: string): Promise<JobRun | undefined> =>
  readRuns(trx, entered.siteId).where('ref', '=', ref).executeTakeFirst()

/** The run with this id, for what a task works on. */
export const getRun = (trx: Trx, entered: Entered, id: string): Promise<JobRun> =>
  readRuns(trx, entered.siteId).where('id', '=', id).executeTakeFirstOrThrow()

/** Asks a run to stop; one that still waits is stopped at once. False where it had ended already. */
export async function requestCancel(trx: Trx, entered: Entered, runId: string): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<JobRunTables>(trx)
    .updateTable('job_run')
    .set({
      cancel_requested_at: new Date(),
      state: sql<RunState>`case state when 'queued' then 'cancelled' else state end`,
    })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', runId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Whether somebody asked a run to stop. Whoever asks from now on waits for the end of this transaction and then learns
 * what came of the run: a step that must not be kept after that asks before it writes.
 */
export async function wasAskedToStop(trx: Trx, siteId: string, runId: string): Promise<boolean> {
  const row = await tablesOf<JobRunTables>(trx)
    .selectFrom('job_run')
    .select('cancel_requested_at')
    .where('site_id', '=', siteId)
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst()
  return Boolean(row?.cancel_requested_at)
}

/** Lets a run that was stopped or failed wait again, where it had come to. False where it is not one of these. */
export async function requeueRun(trx: Trx, entered: Entered, runId: string): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<JobRunTables>(trx)
    .updateTable('job_run')
    .set({ state: 'queued', cancel_requested_at: null, finished_at: null, message: '' })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', runId)
    .where('state', 'in', ['cancelled', 'failed'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

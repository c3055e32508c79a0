import { sql } from 'kysely'
import { appDatabase } from '../db/pool.server.ts'

/** Begins a run of a task in a site; it may enter the site until it ends or its lock runs out. */
export async function beginRun(siteId: string, task: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select gate.begin_run(${siteId}, ${task}) as id`.execute(
    appDatabase(),
  )
  return rows[0]!.id
}

/** Ends a run; one that finished and has nothing to tell leaves no row. */
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

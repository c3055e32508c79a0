import { sql } from 'kysely'
import { appDatabase } from '../db/pool.server.ts'
import { endRun, siteIds } from './job-runs.server.ts'

type LostRun = { run: string; task: string; progress: boolean }

/**
 * Sets runs going again whose runner was lost (`kill -9`, power cut): those that work in steps go on where they
 * were; a run of a single transaction left nothing behind and is only taken off the list. Each minute and at the
 * start of the service.
 */
export async function resumeLostRuns(): Promise<void> {
  for (const site of await siteIds()) {
    const { rows } = await sql<LostRun>`select run, task, progress from gate.lost_runs(${site})`.execute(
      appDatabase(),
    )
    for (const { run, task, progress } of rows) {
      if (!progress) await endRun(site, run, 'finished', '')
      else
        await sql`select jobs.enqueue(${task}, ${JSON.stringify({ site, run })}::jsonb, ${`run:${run}`})`.execute(
          appDatabase(),
        )
    }
  }
}

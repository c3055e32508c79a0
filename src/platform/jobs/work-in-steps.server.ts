import { sql } from 'kysely'
import { inSiteAsJob } from '../db/in-site.server.ts'
import { appDatabase } from '../db/pool.server.ts'
import type { Trx } from '../db/tables.ts'
import { endRun } from './job-runs.server.ts'

/**
 * What one step came to: how far the whole is, in the task's unit, and whether it is over. `failed`: whoever tries
 * again comes to the same; why is kept with what the task works on.
 */
export type StepDone = { done: number; total: number; over?: 'finished' | 'failed' }

/**
 * Works through a run step by step, each in a transaction of its own together with its progress: killed at any
 * moment, the next runner goes on where the last step ended. Stops between two steps when somebody asked for it.
 */
export async function workInSteps(
  siteId: string,
  runId: string,
  step: (trx: Trx) => Promise<StepDone>,
): Promise<void> {
  if (!(await claim(siteId, runId))) return
  for (;;) {
    const answer = await inSiteAsJob(siteId, runId, (trx) => oneStep(trx, runId, step))
    // Another runner holds the run by now; it goes on.
    if (answer === null) return
    if (answer === 'on') continue
    await endRun(siteId, runId, answer, '')
    return
  }
}

async function oneStep(trx: Trx, runId: string, step: (trx: Trx) => Promise<StepDone>) {
  const { done, total, over } = await step(trx)
  const { rows } = await sql<{
    on: boolean
  }>`select gate.advance_run(${runId}, ${done}, ${total}) as on`.execute(trx)
  return over ?? (rows[0]!.on ? 'on' : 'cancelled')
}

async function claim(siteId: string, runId: string) {
  const { rows } = await sql<{
    taken: boolean
  }>`select gate.claim_run(${siteId}, ${runId}) as taken`.execute(appDatabase())
  return rows[0]!.taken
}

import { sql } from 'kysely'
import { inSiteAsJob } from '../db/in-site.server.ts'
import { appDatabase } from '../db/pool.server.ts'
import type { Trx } from '../db/tables.ts'
import { log } from '../log.server.ts'
import type { RunState } from './job-runs.server.ts'

/**
 * What one step came to: how far the whole is, in the task's unit, and whether it is over. `failed`: whoever tries
 * again comes to the same; why is kept with what the task works on.
 */
export type StepDone = { done: number; total: number; over?: 'finished' | 'failed' }

/**
 * Works through a run step by step, each in one transaction with its progress and, at last, with the end of the run:
 * killed at any moment, the next runner goes on where the last step ended. Stops between two steps when somebody asked
 * for it. A step that falls over is tried again by the queue; at the fifth time in a row the run has failed.
 */
export async function workInSteps(
  siteId: string,
  runId: string,
  step: (trx: Trx) => Promise<StepDone>,
): Promise<void> {
  if (!(await claim(siteId, runId))) return
  try {
    // Null: another runner holds the run by now; it goes on.
    while ((await inSiteAsJob(siteId, runId, (trx) => oneStep(trx, runId, step))) === 'running');
  } catch (error) {
    const waits = await stumble(siteId, runId)
    log.error({ run: runId, error: (error as Error).message }, 'a step fell over')
    if (waits) throw error
  }
}

async function oneStep(trx: Trx, runId: string, step: (trx: Trx) => Promise<StepDone>): Promise<RunState> {
  const { done, total, over } = await step(trx)
  const { rows } = await sql<{
    state: RunState
  }>`select gate.advance_run(${runId}, ${done}, ${total}, ${over ?? null}) as state`.execute(trx)
  return rows[0]!.state
}

async function claim(siteId: string, runId: string) {
  const { rows } = await sql<{
    taken: boolean
  }>`select gate.claim_run(${siteId}, ${runId}) as taken`.execute(appDatabase())
  return rows[0]!.taken
}

async function stumble(siteId: string, runId: string) {
  const { rows } = await sql<{
    waits: boolean
  }>`select gate.stumble_run(${siteId}, ${runId}) as waits`.execute(appDatabase())
  return rows[0]!.waits
}

import { inSiteAsJob } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { enqueueRun, wasAskedToStop } from '#platform/jobs/job-runs.server.ts'
import { type StepDone, workInSteps } from '#platform/jobs/work-in-steps.server.ts'
import type { KeptEvent } from '#platform/subscriptions.server.ts'
import type { ColumnChoice } from '#domain/event-log/column-choice.ts'
import { logOfRun, type SentLog } from './data/log-reader.server.ts'
import { setCounts, setFindings, setRefused } from './data/log-writer.server.ts'
import { logKey, partsOf, readPart } from './data/sealed-content.server.ts'
import { LogReading, type ReadingState } from './reading/log-reading.server.ts'

/** Name of the task and of its runs. */
export const readEventLogTask = 'read_event_log'

/** How often it is told how far reading is, in milliseconds. */
const told = 500

/** After columns were chosen: a run reads the log. */
export const readChosenLog = (trx: Trx, siteId: string, event: KeptEvent): Promise<void> =>
  enqueueRun(trx, siteId, readEventLogTask, event.subjectId!)

/**
 * Reads a log by the columns chosen for it. Reading goes on between the steps of the run, which only tell how far it
 * is; what was found is kept in one transaction with the end of the run. Killed or stopped, nothing of it is there.
 */
export async function readSentLog(payload: Record<string, string>): Promise<void> {
  const { site, run } = payload as { site: string; run: string }
  let reading: LogReading | undefined
  try {
    await workInSteps(site, run, async (trx): Promise<StepDone> => {
      const log = await logOfRun(trx, site, run)
      // Deleted while the run waited, or to be read by another run: nothing is left to do.
      if (!log) return { done: 0, total: 0, over: 'finished' }
      const total = log.byteLength
      // Read or refused before the end of the run was noted.
      if (log.state === 'read') return { done: total, total, over: 'finished' }
      if (log.state === 'refused' || !log.key) return { done: 0, total, over: 'failed' }
      reading ??= await beginReading(trx, site, run, log, log.key)
      const state = await reading.state(told)
      // The run ends here; nothing of it is kept, not even what was just found.
      if (await wasAskedToStop(trx, site, run)) {
        await setCounts(trx, site, log.id, null)
        return { done: 0, total }
      }
      return oneStep(trx, site, log, state)
    })
  } finally {
    await reading?.stop()
  }
}

async function beginReading(
  trx: Trx,
  site: string,
  run: string,
  log: SentLog,
  wrapped: NonNullable<SentLog['key']>,
) {
  const key = await logKey(trx, site, wrapped)
  const read = async (position: number) => {
    const part = await inSiteAsJob(site, run, (own) => readPart(own, site, log.id, key, position))
    if (!part) throw new Error(`run ${run} has ended`)
    return part
  }
  const task = { name: log.fileName, parts: partsOf(log.byteLength), choice: log.choice as ColumnChoice }
  return new LogReading(task, read)
}

async function oneStep(trx: Trx, site: string, log: SentLog, state: ReadingState): Promise<StepDone> {
  const total = log.byteLength
  if (state.kind === 'refused') {
    await setRefused(trx, site, log.id, state.problem)
    return { done: 0, total, over: 'failed' }
  }
  if (state.kind === 'read') {
    await setFindings(trx, site, log.id, state.findings)
    return { done: total, total, over: 'finished' }
  }
  await setCounts(trx, site, log.id, state.counts)
  return { done: Math.min(state.bytes, total), total }
}

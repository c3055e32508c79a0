import { placedChoice } from '#domain/event-log/column-choice.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { getRun } from '#platform/jobs/job-runs.server.ts'
import type { SentLog } from './data/log-reader.server.ts'
import { describeSentLog } from './reading/describe-sent-log.server.ts'
import { showFindings, showProblem } from './show-log.server.ts'

/**
 * What the page of a log shows, by where the log stands: the choice of columns, how far reading is, what was found. A
 * run that was stopped or failed leads back to the choice.
 */
export async function logStage(trx: Trx, entered: Entered, log: SentLog) {
  const run = log.state === 'reading' ? await readingRun(trx, entered, log.runId!) : null
  const choosing = log.state === 'sent' || log.state === 'refused' || Boolean(run?.ended)
  return {
    run,
    counts: run && !run.ended ? log.counts : null,
    problem: log.problem && showProblem(log.problem),
    found: log.findings && showFindings(log.findings),
    offered: choosing && log.key ? await offeredBy(trx, entered, log, log.key) : null,
  }
}

async function readingRun(trx: Trx, entered: Entered, runId: string) {
  const { state, done, total } = await getRun(trx, entered, runId)
  const ended =
    state === 'cancelled' ? m.event_logs_stopped() : state === 'failed' ? m.event_logs_failed() : null
  return { state, done, total: total ?? 0, ended }
}

async function offeredBy(trx: Trx, entered: Entered, log: SentLog, key: NonNullable<SentLog['key']>) {
  const { columns, objectTypes = null, suggested } = await describeSentLog(trx, entered.siteId, log, key)
  const offer = { columns: columns.map(({ name }) => name), objectTypes }
  // Whether a column names organisations or persons, people say each time anew.
  const { resource: _resource, ...names } = suggested
  if (!log.runId) return { columns, objectTypes, chosen: placedChoice(offer, names) }
  const { timestampUnit = '', lenient } = log.choice
  const chosen = { ...placedChoice(offer, log.choice), timestampUnit, ...(lenient ? { lenient: 'on' } : {}) }
  return { columns, objectTypes, chosen }
}

import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { requestCancel } from '#platform/jobs/job-runs.server.ts'
import { findLog } from '../data/log-reader.server.ts'
import { logReaders } from '../permissions.ts'

/** Asks the run that reads a log to stop; the log stays as it was sent in. */
export const stopReading = defineCommand({
  name: 'event_log.stop_reading',
  roles: logReaders,
  input: z.strictObject({ deed: z.literal('stop'), log: reference() }),
  async handle({ trx, entered }, input) {
    const log = await findLog(trx, entered, input.log)
    if (!log) return refuse({ kind: 'unseen' })
    if (!log.runId || !(await requestCancel(trx, entered, log.runId)))
      return refuse({ kind: 'invalid', fields: { _form: m.event_logs_over_already() } })
    return ok({
      location: `/struktur/protokolle/${log.ref}`,
      audit: { action: 'event_log.reading_stopped', objectId: log.id },
    })
  },
})

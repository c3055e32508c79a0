import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { requestCancel } from '#platform/jobs/job-runs.server.ts'
import { findLog } from '../data/log-reader.server.ts'
import { deleteLog } from '../data/log-writer.server.ts'
import { logReaders } from '../permissions.ts'

/** Deletes a log with its content and what was found in it; a run that reads it stops. */
export const deleteEventLog = defineCommand({
  name: 'event_log.delete',
  roles: logReaders,
  input: z.strictObject({ deed: z.literal('delete'), log: reference() }),
  async handle({ trx, entered }, input) {
    const log = await findLog(trx, entered, input.log)
    if (!log) return refuse({ kind: 'unseen' })
    if (log.runId) await requestCancel(trx, entered, log.runId)
    await deleteLog(trx, entered.siteId, log.id)
    return ok({
      location: '/struktur/protokolle',
      audit: { action: 'event_log.deleted', objectId: log.id },
    })
  },
})

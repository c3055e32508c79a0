import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findRun, requestCancel } from '#platform/jobs/job-runs.server.ts'
import { jobRoles } from '../permissions.ts'

/** Asks a long task to stop; it does so after the step it is in, and nothing of it is half done. */
export const cancelRun = defineCommand({
  name: 'job.cancel',
  roles: jobRoles,
  input: z.strictObject({ run: reference(), deed: z.literal('cancel') }),
  async handle({ trx, entered }, input) {
    const run = await findRun(trx, entered, input.run)
    if (!run) return refuse({ kind: 'unseen' })
    if (!(await requestCancel(trx, entered, run.id)))
      return refuse({ kind: 'invalid', fields: { _form: m.jobs_over_already() } })
    return ok({
      location: `/verwaltung/aufgaben/${run.ref}`,
      audit: { action: 'job.cancelled', objectId: run.id },
    })
  },
})

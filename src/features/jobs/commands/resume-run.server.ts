import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { enqueueRun, findRun, requeueRun } from '#platform/jobs/job-runs.server.ts'
import { jobRoles } from '../permissions.ts'

/** Lets a task that was stopped or failed go on where it had come to. */
export const resumeRun = defineCommand({
  name: 'job.resume',
  roles: jobRoles,
  input: z.strictObject({ run: reference(), deed: z.literal('resume') }),
  async handle({ trx, entered }, input) {
    const run = await findRun(trx, entered, input.run)
    if (!run) return refuse({ kind: 'unseen' })
    if (!(await requeueRun(trx, entered, run.id)))
      return refuse({ kind: 'invalid', fields: { _form: m.jobs_not_stopped() } })
    await enqueueRun(trx, entered.siteId, run.task, run.id)
    return ok({
      location: `/verwaltung/aufgaben/${run.ref}`,
      audit: { action: 'job.resumed', objectId: run.id },
    })
  },
})

import { maintainSite, sealAudit } from '#features/audit/index.ts'
import { dispatchOutbox } from '#platform/jobs/outbox.server.ts'
import type { Tasks } from '#platform/jobs/worker.server.ts'

/** The tasks of the program and when they begin by themselves. */
export const tasks: Tasks = {
  byName: { dispatch_outbox: dispatchOutbox, seal_audit: sealAudit, maintain_site: maintainSite },
  crontab: ['* * * * * seal_audit', '17 2 * * * maintain_site'].join('\n'),
}

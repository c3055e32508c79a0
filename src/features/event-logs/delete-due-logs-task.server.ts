import { today } from '#platform/clock.server.ts'
import { inSiteAsJob } from '#platform/db/in-site.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { log } from '#platform/log.server.ts'
import { beginRun, endRun, siteIds } from '#platform/jobs/job-runs.server.ts'
import { deleteDueLogs } from './data/log-writer.server.ts'

const task = 'delete_due_event_logs'

/** Each night and at the start of the service: deletes the logs whose day has come, one log entry for each. */
export async function deleteLogsWhoseDayHasCome(): Promise<void> {
  for (const site of await siteIds()) {
    const run = await beginRun(site, task)
    try {
      await inSiteAsJob(site, run, async (trx) => {
        for (const { id } of await deleteDueLogs(trx, site, today().toString()))
          await writeAudit(trx, site, { action: 'event_log.deleted_by_day', objectId: id })
      })
      await endRun(site, run, 'finished', '')
    } catch (error) {
      // The other sites come all the same; here it is tried again the next night and at the next start.
      log.error({ site, error: (error as Error).message }, 'logs whose day has come were not deleted')
      await endRun(site, run, 'failed', 'not deleted')
    }
  }
}

import { inSiteAsJob } from '#platform/db/in-site.server.ts'
import { log } from '#platform/log.server.ts'
import { beginRun, endRun, siteIds } from '#platform/jobs/job-runs.server.ts'
import { countStepWaitsNow } from './data/step-waits.server.ts'

const task = 'count_step_waits'

/** Each night: counts anew how long the kinds of steps take at each site, for the likely end of plans. */
export async function countStepWaits(): Promise<void> {
  for (const site of await siteIds()) {
    const run = await beginRun(site, task)
    try {
      await inSiteAsJob(site, run, countStepWaitsNow)
      await endRun(site, run, 'finished', '')
    } catch (error) {
      // The other sites come all the same; the figures of before stand until the next night.
      log.error({ site, error: (error as Error).message }, 'waiting times were not counted')
      await endRun(site, run, 'failed', 'not counted')
    }
  }
}

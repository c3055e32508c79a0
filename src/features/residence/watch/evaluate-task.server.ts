import { changesBetween } from '#domain/residence/pathway-changes.ts'
import { today } from '#platform/clock.server.ts'
import { inSiteAsJob } from '#platform/db/in-site.server.ts'
import { openCaseAsJob } from '#platform/db/job-grants.server.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { beginRun, endRun, enqueueRun, insertRun, siteIds } from '#platform/jobs/job-runs.server.ts'
import { type StepDone, workInSteps } from '#platform/jobs/work-in-steps.server.ts'
import { log } from '#platform/log.server.ts'
import { dueWatches, watchById } from '../data/watch-reader.server.ts'
import { noteLook } from '../data/watch-writer.server.ts'
import { lookAtPathways } from './look.server.ts'

const task = 'evaluate_pathways'

/** More orders than a site has; the count is for the progress that a page shows. */
const counted = 1_000_000

/**
 * Each night: looks at the pathways of every case that is kept in view, and makes due what changed since. With a site
 * and a run it works through that run, a case per step, so that it goes on after a kill where it was; without, it begins
 * a run for each site that has something to look at.
 */
export async function evaluatePathways(payload: Record<string, string> = {}): Promise<void> {
  if (payload.site && payload.run) return workThrough(payload.site, payload.run)
  for (const site of await siteIds()) {
    const run = await beginRun(site, task)
    try {
      await inSiteAsJob(site, run, (trx) => orderRun(trx, site))
      await endRun(site, run, 'finished', '')
    } catch (error) {
      // The other sites come all the same; here the next night tries again.
      log.error({ site, error: (error as Error).message }, 'pathways were not looked at')
      await endRun(site, run, 'failed', 'not begun')
    }
  }
}

async function orderRun(trx: Trx, site: string): Promise<void> {
  const due = await dueWatches(trx, counted)
  if (due.length === 0) return
  const id = await insertRun(trx, { siteId: site }, task, due.length)
  await enqueueRun(trx, site, task, id)
}

const workThrough = (site: string, run: string): Promise<void> => {
  // Asked for once: whoever goes on after a kill asks anew, and is told what is left.
  let waiting: string[] | undefined
  let done = 0
  return workInSteps(site, run, async (trx): Promise<StepDone> => {
    waiting ??= await dueWatches(trx, counted)
    const id = waiting[done]
    if (id === undefined) return { done, total: done, over: 'finished' }
    await lookAgain(trx, site, id)
    done++
    const total = waiting.length
    return done === total ? { done, total, over: 'finished' } : { done, total }
  })
}

/** Looks at one case: what is new stands beside what nobody looked at yet, and is due for whose case it is. */
async function lookAgain(trx: Trx, site: string, id: string): Promise<void> {
  if (!(await openCaseAsJob(trx, id, 'perspektiven'))) return
  const watch = await watchById(trx, site, id)
  if (!watch) return
  const day = today().toString()
  const seen = await lookAtPathways(trx, { siteId: site }, day)
  const fresh = changesBetween(watch.seen, seen, day)
  await noteLook(trx, site, id, { day, seen, changes: [...watch.changes, ...fresh] })
  if (fresh.length > 0) await putWorkItem(trx, 'pathway_change', id, day)
}

import { today } from '#platform/clock.server.ts'
import { config } from '#platform/config.server.ts'
import { inSiteAsJob } from '#platform/db/in-site.server.ts'
import { log } from '#platform/log.server.ts'
import { beginRun, endRun, siteIds } from '#platform/jobs/job-runs.server.ts'
import { forgetWordsBefore } from './data/enquiry-words.server.ts'

const task = 'forget_enquiry_words'

/**
 * Each night: removes words, answers and authors of enquiries whose period is over; codes and counts stay
 * (docs/privacy/retention-classes.md, class `enquiry`). The period is set by NAHTLOS_ENQUIRY_MONTHS.
 */
export async function forgetWordsOfEnquiries(): Promise<void> {
  const before = today().subtract({ months: config().NAHTLOS_ENQUIRY_MONTHS }).toString()
  for (const site of await siteIds()) {
    const run = await beginRun(site, task)
    try {
      await inSiteAsJob(site, run, (trx) => forgetWordsBefore(trx, before))
      await endRun(site, run, 'finished', '')
    } catch (error) {
      // The other sites come all the same; here it is tried again the next night.
      log.error({ site, error: (error as Error).message }, 'words of old enquiries were not removed')
      await endRun(site, run, 'failed', 'not removed')
    }
  }
}

import { inSiteAsJob } from '#platform/db/in-site.server.ts'
import { enqueueTask } from '#platform/jobs/enqueue-task.server.ts'
import { beginRun, endRun, siteIds } from '#platform/jobs/job-runs.server.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { log } from '#platform/log.server.ts'
import { waitingMail } from '../data/mail-reader.server.ts'
import { sendOne } from './send-one.server.ts'

const task = 'send_appointment_mail'

/** So many a round: a round is over long before its run is taken for lost. */
const mostOfARound = 50

/** Sends what waits as soon as the command that ordered it is committed. */
export const sendSoon = ({ trx, entered }: CommandScope): Promise<void> =>
  enqueueTask(trx, entered.siteId, task)

/**
 * Sends the e-mails that wait, of one site or, each minute, of all. Where the mail server is away, or none is set any more,
 * the round ends, and all that waits is tried again later.
 */
export async function sendAppointmentMail(payload: Record<string, string> = {}): Promise<void> {
  for (const site of payload.site ? [payload.site] : await siteIds()) {
    const run = await beginRun(site, task)
    try {
      const ids = (await inSiteAsJob(site, run, (trx) => waitingMail(trx, mostOfARound))) ?? []
      for (const id of ids) if ((await sendOne({ siteId: site, runId: run }, id)) === 'later') break
      await endRun(site, run, 'finished', '')
    } catch (error) {
      // The other sites come all the same; here it is tried again in a minute.
      log.error({ site, error: (error as Error).message }, 'e-mails that wait were not sent')
      await endRun(site, run, 'failed', 'not sent')
    }
  }
}

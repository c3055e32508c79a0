import { minutesToNextTry, triesUntilLate, type UnsentReason } from '#domain/case-course/appointments/mail.ts'
import { presentInstant, today } from '#platform/clock.server.ts'
import { inSiteAsJob } from '#platform/db/in-site.server.ts'
import { endJobGrant, openCaseAsJob } from '#platform/db/job-grants.server.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { type MailOutcome, sendMail } from '#platform/mail/send-mail.server.ts'
import { type AppointmentMail, mailsOfAppointment, takeMail } from '../data/mail-reader.server.ts'
import { claimMail, releaseMail, settleMail } from '../data/mail-writer.server.ts'
import { prepareMail } from './prepare-mail.server.ts'

type Job = { siteId: string; runId: string }

/**
 * Sends one e-mail that waits, in three steps, so that no transaction waits for a mail server: it is taken and its next try
 * put off; put together and sent; and what came of it is noted. Killed on the way it is tried again when that time has
 * come, under the same name. What fails here stands behind all others at the next round.
 * @returns what the mail server said, or `settled` where nothing had to be asked of it
 */
export async function sendOne(job: Job, id: string): Promise<MailOutcome | 'settled'> {
  const taken = await inCase(job, id, 'mail', (trx) => take(trx, job.siteId, id))
  if (!taken) return 'settled'
  const prepared = await inCase(job, id, '', (trx) => prepareMail(trx, job, taken))
  if (!prepared) return 'settled'
  const outcome = 'message' in prepared ? await sendMail(prepared.message) : 'settled'
  await inCase(job, id, '', async (trx) => {
    if ('overtaken' in prepared) await overtaken(trx, job.siteId, taken)
    else if ('unsent' in prepared) await settled(trx, job.siteId, taken, prepared.unsent)
    else if (outcome === 'later') await waitOn(trx, job.siteId, taken, prepared.startsAt)
    else await settled(trx, job.siteId, taken, outcome === 'refused' ? 'refused' : null)
  })
  return outcome
}

/** In the case of an order; nothing where its grant has ended, which was ended by whoever took the order back. */
const inCase = <T>({ siteId, runId }: Job, id: string, part: string, work: (trx: Trx) => Promise<T>) =>
  inSiteAsJob(siteId, runId, async (trx) => ((await openCaseAsJob(trx, id, part)) ? work(trx) : null))

async function take(trx: Trx, siteId: string, id: string): Promise<AppointmentMail | null> {
  const mail = await takeMail(trx, { siteId }, id)
  if (!mail) return null
  const attempts = mail.attempts + 1
  await claimMail(trx, { siteId }, id, attempts, minutesToNextTry(attempts))
  return { ...mail, attempts }
}

/** Notes what came of it; what could not be sent becomes due for those whose case it is. */
async function settled(trx: Trx, siteId: string, mail: AppointmentMail, reason: UnsentReason | null) {
  await settleMail(trx, { siteId }, mail.id, reason ? 'not_sent' : 'sent', reason)
  await putWorkItem(trx, 'mail_unsent', mail.id, reason ? today().toString() : null)
  await writeAudit(trx, siteId, {
    action: reason ? 'appointment.mail_not_sent' : 'appointment.mail_sent',
    caseId: mail.caseId,
    objectId: mail.id,
    detail: reason ? { reason } : {},
  })
  await endJobGrant(trx, mail.id)
}

async function overtaken(trx: Trx, siteId: string, mail: AppointmentMail) {
  await settleMail(trx, { siteId }, mail.id, 'overtaken')
  await putWorkItem(trx, 'mail_unsent', mail.id, null)
  await endJobGrant(trx, mail.id)
}

/** The server is away: tried again until the appointment begins; who has the case learns of it when it grows late. */
async function waitOn(trx: Trx, siteId: string, mail: AppointmentMail, startsAt: Date) {
  const kept = await mailsOfAppointment(trx, { siteId }, mail.appointmentId)
  // While it was on its way somebody ordered one that says more.
  if (kept.some(({ personId, id }) => personId === mail.personId && id > mail.id))
    return overtaken(trx, siteId, mail)
  if (startsAt.getTime() <= presentInstant().epochMilliseconds)
    return settled(trx, siteId, mail, 'unreachable')
  await releaseMail(trx, { siteId }, mail.id)
  if (mail.attempts === triesUntilLate) await putWorkItem(trx, 'mail_unsent', mail.id, today().toString())
}

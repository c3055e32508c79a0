import { unasked } from '#domain/contact/contact-rules.ts'
import { maySend } from '#domain/contact/may-send.ts'
import {
  knowledgeOf,
  minutesToNextTry,
  triesUntilLate,
  type UnsentReason,
} from '#domain/case-course/appointments/mail.ts'
import { presentInstant, today } from '#platform/clock.server.ts'
import { endJobGrant, openCaseAsJob } from '#platform/db/job-grants.server.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { mailFrom, type MailOutcome, sendMail } from '#platform/mail/send-mail.server.ts'
import { contactsOfCase } from '#features/persons/index.ts'
import { calendarFile } from '../calendar-file.ts'
import { appointmentById } from '../data/appointment-reader.server.ts'
import { type AppointmentMail, mailsOfAppointment, takeMail } from '../data/mail-reader.server.ts'
import { postponeMail, settleMail } from '../data/mail-writer.server.ts'
import { mailWords } from './mail-words.ts'

/**
 * Sends one e-mail that waits, in the transaction that notes it: killed between the two, it is sent once more under the
 * same name. Whether it may go is asked now, not when it was ordered.
 * @returns what the mail server said, or `settled` where nothing had to be asked of it
 */
export async function sendOne(trx: Trx, siteId: string, id: string): Promise<MailOutcome | 'settled'> {
  const entered = { siteId }
  // A grant that has ended was ended by whoever took the order back.
  if (!(await openCaseAsJob(trx, id, 'mail'))) return 'settled'
  const mail = await takeMail(trx, entered, id)
  if (!mail) return 'settled'
  const address = await addressOf(trx, entered, mail)
  if ('refused' in address) return settled(trx, siteId, mail, address.refused)
  const appointment = await appointmentById(trx, entered, mail.appointmentId)
  const kept = await mailsOfAppointment(trx, entered, mail.appointmentId)
  const facts = {
    ...appointment,
    state: mail.method === 'cancel' ? ('cancelled' as const) : appointment.state,
  }
  const { subject, text } = mailWords(facts, mail.method, knowledgeOf(kept, mail.personId) === 'knows')
  const outcome = await sendMail({
    id: mail.ref,
    to: address.email,
    subject,
    text,
    calendar: {
      method: mail.method === 'cancel' ? 'CANCEL' : 'REQUEST',
      file: calendarFile(facts, m.calendar_appointment({}, { locale: 'de' }), mailFrom()),
    },
  })
  if (outcome === 'later') await wait(trx, siteId, mail, appointment.startsAt)
  else await settled(trx, siteId, mail, outcome === 'refused' ? 'refused' : null)
  return outcome
}

async function addressOf(
  trx: Trx,
  entered: { siteId: string },
  { personId }: AppointmentMail,
): Promise<{ email: string } | { refused: UnsentReason }> {
  const contact = (await contactsOfCase(trx, entered)).find(({ ids }) => ids.includes(personId))
  const decision = maySend(contact?.rules ?? unasked, 'email', { kind: 'person' })
  if (!decision.may) return { refused: decision.why === 'way_not_safe' ? 'way_not_safe' : 'way_not_asked' }
  return contact?.email ? { email: contact.email } : { refused: 'no_address' }
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
  return 'settled' as const
}

/** The server is away: tried again until the appointment begins; who has the case learns of it when it grows late. */
async function wait(trx: Trx, siteId: string, mail: AppointmentMail, startsAt: Date) {
  if (startsAt.getTime() <= presentInstant().epochMilliseconds)
    return settled(trx, siteId, mail, 'unreachable')
  const attempts = mail.attempts + 1
  await postponeMail(trx, { siteId }, mail.id, attempts, minutesToNextTry(attempts))
  if (attempts === triesUntilLate) await putWorkItem(trx, 'mail_unsent', mail.id, today().toString())
  return undefined
}

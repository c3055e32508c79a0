import type { Happened } from '#domain/kernel/events/happened.ts'
import type { Told } from '#domain/case-course/appointments/mail.ts'
import { presentInstant, today } from '#platform/clock.server.ts'
import { letJobOpen, endJobGrant } from '#platform/db/job-grants.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type OpenCase, putWorkItem } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { mailFrom } from '#platform/mail/send-mail.server.ts'
import { mayMail } from '../permissions.ts'
import type { AppointmentMail } from '../data/mail-reader.server.ts'
import { insertMail, settleMail } from '../data/mail-writer.server.ts'

/** After so long nobody has to be told any more, whatever happened to the server; milliseconds. */
const longestWait = 30 * 24 * 60 * 60 * 1000

/**
 * Orders e-mails about an appointment. Each gets a grant of its own, which lets the task that sends it read address,
 * marks of safe contact and the appointment, and nothing else of the case.
 * Where none can be sent from here, it is due at once for those whose case it is to tell the persons in another way.
 * @returns the event that sets the task going; none where nobody is to be told
 */
export async function orderMail(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  of: { appointmentId: string; sequence: number; startsAt: Date },
  told: readonly Told[],
): Promise<Happened[]> {
  const until = new Date(Math.max(of.startsAt.getTime(), presentInstant().epochMilliseconds) + longestWait)
  const { caseId } = openCase
  const goesOut = mailFrom() !== null && mayMail(openCase)
  for (const { personId, method } of told) {
    const { id } = await insertMail(trx, entered, { ...of, caseId, personId, method })
    if (!goesOut) {
      await settleMail(trx, entered, id, 'not_sent', 'not_possible')
      await putWorkItem(trx, 'mail_unsent', id, today().toString())
      continue
    }
    await letJobOpen(trx, id, {
      // Identity, because it says who was merged with whom: what either file warns of holds.
      categories: ['identity', 'contact', 'appointment'],
      write: ['appointment'],
      until,
    })
  }
  return told.length > 0 && goesOut ? [{ kind: 'MailOrdered', caseId, subjectId: of.appointmentId }] : []
}

/** Takes back what still waits: a later e-mail says more, or there is nothing to be told any more. */
export async function overtakeWaiting(
  trx: Trx,
  entered: Entered,
  kept: readonly AppointmentMail[],
): Promise<void> {
  for (const { id } of kept.filter(({ state }) => state === 'waiting')) {
    await overtake(trx, entered, id)
    await endJobGrant(trx, id)
  }
}

/** Settles what could not be sent to persons who are written to again. */
export async function overtakeUnsent(
  trx: Trx,
  entered: Entered,
  kept: readonly AppointmentMail[],
  told: readonly { personId: string }[],
): Promise<void> {
  const isTold = (mail: AppointmentMail) => told.some(({ personId }) => personId === mail.personId)
  for (const mail of kept.filter(({ state }) => state === 'not_sent'))
    if (isTold(mail)) await overtake(trx, entered, mail.id)
}

async function overtake(trx: Trx, entered: Entered, id: string) {
  await settleMail(trx, entered, id, 'overtaken')
  await putWorkItem(trx, 'mail_unsent', id, null)
}

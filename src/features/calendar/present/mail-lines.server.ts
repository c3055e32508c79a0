import { triesUntilLate } from '#domain/case-course/appointments/mail.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { personName } from '#features/cases/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { mailsOfAppointment } from '../data/mail-reader.server.ts'
import { mailBadge, mailStateLabel, unsentLabel } from '../labels.ts'

/** E-mails about an appointment in words; who left the case meanwhile is not named. */
export async function mailLines(trx: Trx, entered: Entered, appointmentId: string) {
  const [heads, mails] = [
    await personHeads(trx, entered),
    await mailsOfAppointment(trx, entered, appointmentId),
  ]
  return mails
    .filter(({ state }) => state !== 'overtaken')
    .map((mail) => {
      const head = heads.find(({ ids }) => ids.includes(mail.personId))
      const isLate = (mail.state === 'waiting' || mail.state === 'sending') && mail.attempts >= triesUntilLate
      return {
        ref: mail.ref,
        name: head ? personName(head) : m.calendar_person_not_shown(),
        isCancellation: mail.method === 'cancel',
        state: mailStateLabel(mail.state),
        badge: isLate ? ('warning' as const) : mailBadge[mail.state],
        at: mail.settledAt?.toISOString() ?? null,
        why: isLate ? m.calendar_mail_late() : mail.reason ? unsentLabel(mail.reason) : null,
        mayNoteTold: mail.state === 'not_sent',
      }
    })
}

export type MailLine = Awaited<ReturnType<typeof mailLines>>[number]

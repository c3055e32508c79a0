import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { personHeads } from '#features/persons/index.ts'
import { type AppointmentMail, holdMails } from '../data/mail-reader.server.ts'

/**
 * E-mails about an appointment, held until the end of the transaction. Whoever was merged since counts as the person that
 * takes part now: one human is told once, and not told that it is off because another name stands there.
 */
export async function heldMails(
  trx: Trx,
  entered: Entered,
  appointmentId: string,
): Promise<AppointmentMail[]> {
  const [kept, heads] = await Promise.all([holdMails(trx, entered, appointmentId), personHeads(trx, entered)])
  return kept.map((mail) => {
    const head = heads.find(({ ids }) => ids.includes(mail.personId))
    return head ? { ...mail, personId: head.personId } : mail
  })
}

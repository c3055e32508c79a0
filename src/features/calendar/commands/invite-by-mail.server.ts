import { z } from 'zod'
import { knowledgeOf } from '#domain/case-course/appointments/mail.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { presentInstant } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, references, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { mailFrom } from '#platform/mail/send-mail.server.ts'
import { stateConflict } from '../appointment-conflict.ts'
import { holdAppointment } from '../data/appointment-reader.server.ts'
import { heldMails } from '../mail/held-mails.server.ts'
import { invitedPersons } from '../mail/invited-persons.server.ts'
import { orderMail, overtakeUnsent } from '../mail/order-mail.server.ts'
import { appointmentKeepers, mayKeep, mayMail } from '../permissions.ts'

/** Invites persons of the case to an appointment by e-mail; each has to have a safe address, or nobody is invited. */
export const inviteByMail = defineCaseCommand({
  name: 'appointment.invite',
  roles: appointmentKeepers,
  input: z.strictObject({ appointment: reference(), version: version(), invited: references() }),
  async handle({ trx, entered, openCase }, form) {
    const { caseId } = openCase
    // Held, so that nobody changes or cancels it, or invites as well, in between.
    const seen = await holdAppointment(trx, entered, caseId, form.appointment)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!mayKeep(openCase) || !mayMail(openCase)) return refuse({ kind: 'forbidden' })
    const wrong = (words: string) => refuse({ kind: 'invalid' as const, fields: { invited: words } })
    if (!mailFrom()) return wrong(m.calendar_mail_not_set())
    if (seen.version !== form.version || seen.state !== 'planned')
      return refuse(stateConflict(seen, 'planned'))
    if (seen.startsAt.getTime() <= presentInstant().epochMilliseconds) return wrong(m.calendar_mail_over())
    if (form.invited.length === 0) return wrong(m.calendar_mail_choose())
    const persons = await invitedPersons(trx, entered, seen)
    const chosen = form.invited.map((ref) => persons.find((person) => person.ref === ref))
    const refused = chosen.find((person) => person?.why)
    if (chosen.includes(undefined)) return wrong(m.platform_choose())
    if (refused) return wrong(`${refused.name}: ${refused.why}`)
    const kept = await heldMails(trx, entered, seen.id)
    const isNew = chosen
      .map((person) => person!)
      .filter(({ personId }) => knowledgeOf(kept, personId) === 'nothing')
    await overtakeUnsent(trx, entered, kept, isNew)
    return ok({
      location: `/faelle/${openCase.ref}/termine/${seen.ref}`,
      audit: { action: 'appointment.mail_ordered', objectId: seen.id, detail: { mails: isNew.length } },
      events: await orderMail(
        trx,
        entered,
        openCase,
        { appointmentId: seen.id, sequence: seen.sequence, startsAt: seen.startsAt },
        isNew.map(({ personId }) => ({ personId, method: 'request' })),
      ),
    })
  },
})

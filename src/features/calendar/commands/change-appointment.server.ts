import { z } from 'zod'
import { decideChange } from '#domain/case-course/appointments/appointment.ts'
import { mailsAfterChange } from '#domain/case-course/appointments/mail.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { changeConflict } from '../appointment-conflict.ts'
import { appointmentContent, appointmentFields } from '../appointment-input.server.ts'
import { findAppointment } from '../data/appointment-reader.server.ts'
import { heldMails } from '../mail/held-mails.server.ts'
import { orderMail, overtakeWaiting } from '../mail/order-mail.server.ts'
import { updateAppointment } from '../data/appointment-writer.server.ts'
import { appointmentKeepers, mayKeep } from '../permissions.ts'

/** Changes an appointment that is still planned; calendars learn of it by a higher number, and who was told by e-mail is told again. */
export const changeAppointment = defineCaseCommand({
  name: 'appointment.change',
  roles: appointmentKeepers,
  input: z.strictObject({ appointment: reference(), version: version(), ...appointmentFields }),
  async handle({ trx, entered, openCase }, form) {
    const { caseId } = openCase
    const seen = await findAppointment(trx, entered, caseId, form.appointment)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!mayKeep(openCase)) return refuse({ kind: 'forbidden' })
    if (seen.version !== form.version || !decideChange(seen.state).ok)
      return refuse(changeConflict(seen, form))
    const content = await appointmentContent(trx, entered, form, seen.personIds)
    if (!content.ok) return content
    if (!(await updateAppointment(trx, entered, seen, { content: content.value })))
      return refuse(changeConflict(seen, form))
    const kept = await heldMails(trx, entered, seen.id)
    const told = mailsAfterChange(kept, content.value.personIds)
    await overtakeWaiting(trx, entered, kept)
    return ok({
      location: `/faelle/${openCase.ref}/termine/${seen.ref}`,
      audit: { action: 'appointment.changed', objectId: seen.id },
      events: [
        { kind: 'AppointmentKept', caseId, subjectId: seen.id, dueOn: form.day },
        ...(await orderMail(
          trx,
          entered,
          openCase,
          {
            appointmentId: seen.id,
            sequence: seen.sequence + 1,
            startsAt: new Date(content.value.startsAt),
          },
          told,
        )),
      ],
    })
  },
})

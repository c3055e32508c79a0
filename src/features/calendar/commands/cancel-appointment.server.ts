import { z } from 'zod'
import { decideChange } from '#domain/case-course/appointments/appointment.ts'
import { mailsAfterChange } from '#domain/case-course/appointments/mail.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { stateConflict } from '../appointment-conflict.ts'
import { findAppointment } from '../data/appointment-reader.server.ts'
import { heldMails } from '../mail/held-mails.server.ts'
import { orderMail, overtakeWaiting } from '../mail/order-mail.server.ts'
import { updateAppointment } from '../data/appointment-writer.server.ts'
import { appointmentKeepers, mayKeep } from '../permissions.ts'

/** Cancels an appointment; it stays, so that calendars can learn of it; who was told by e-mail is told so. */
export const cancelAppointment = defineCaseCommand({
  name: 'appointment.cancel',
  roles: appointmentKeepers,
  input: z.strictObject({ appointment: reference(), version: version() }),
  async handle({ trx, entered, openCase }, form) {
    const { caseId } = openCase
    const seen = await findAppointment(trx, entered, caseId, form.appointment)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!mayKeep(openCase)) return refuse({ kind: 'forbidden' })
    if (
      seen.version !== form.version ||
      !decideChange(seen.state).ok ||
      !(await updateAppointment(trx, entered, seen, { state: 'cancelled' }))
    )
      return refuse(stateConflict(seen, 'cancelled'))
    const kept = await heldMails(trx, entered, seen.id)
    const told = mailsAfterChange(kept, [])
    await overtakeWaiting(trx, entered, kept)
    return ok({
      location: `/faelle/${openCase.ref}/termine/${seen.ref}`,
      audit: { action: 'appointment.cancelled', objectId: seen.id },
      events: [
        { kind: 'AppointmentKept', caseId, subjectId: seen.id, dueOn: null },
        ...(await orderMail(
          trx,
          entered,
          openCase,
          { appointmentId: seen.id, sequence: seen.sequence + 1, startsAt: seen.startsAt },
          told,
        )),
      ],
    })
  },
})

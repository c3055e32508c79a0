import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { appointmentContent, appointmentFields } from '../appointment-input.server.ts'
import { insertAppointment } from '../data/appointment-writer.server.ts'
import { appointmentKeepers, mayKeep } from '../permissions.ts'

/** Makes an appointment in a case; one that was forgotten may lie in the past. */
export const makeAppointment = defineCaseCommand({
  name: 'appointment.make',
  roles: appointmentKeepers,
  input: z.strictObject(appointmentFields),
  async handle({ trx, entered, openCase }, form) {
    if (!mayKeep(openCase)) return refuse({ kind: 'forbidden' })
    const content = await appointmentContent(trx, entered, form)
    if (!content.ok) return content
    const { caseId } = openCase
    const { id, ref } = await insertAppointment(trx, entered, caseId, content.value)
    return ok({
      location: `/faelle/${openCase.ref}/termine/${ref}`,
      audit: { action: 'appointment.made', objectId: id },
      events: [{ kind: 'AppointmentKept', caseId, subjectId: id, dueOn: form.day }],
    })
  },
})

import { z } from 'zod'
import { decideOutcome, outcomes } from '#domain/case-course/appointments/appointment.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { presentInstant } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { stateConflict } from '../appointment-conflict.ts'
import { findAppointment } from '../data/appointment-reader.server.ts'
import { updateAppointment } from '../data/appointment-writer.server.ts'
import { appointmentKeepers, mayKeep } from '../permissions.ts'

/** Notes that an appointment took place, or that nobody came. */
export const markAppointment = defineCaseCommand({
  name: 'appointment.mark',
  roles: appointmentKeepers,
  input: z.strictObject({ appointment: reference(), version: version(), to: choice(outcomes) }),
  async handle({ trx, entered, openCase }, form) {
    const { caseId } = openCase
    const seen = await findAppointment(trx, entered, caseId, form.appointment)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!mayKeep(openCase)) return refuse({ kind: 'forbidden' })
    if (seen.version !== form.version) return refuse(stateConflict(seen, form.to))
    const standing = { state: seen.state, startsAt: seen.startsAt.getTime() }
    const decided = decideOutcome(standing, form.to, presentInstant().epochMilliseconds)
    if (!decided.ok && decided.refusal === 'in_future')
      return refuse({ kind: 'invalid', fields: { to: m.calendar_not_yet() } })
    if (!decided.ok || !(await updateAppointment(trx, entered, seen, { state: form.to })))
      return refuse(stateConflict(seen, form.to))
    return ok({
      location: `/faelle/${openCase.ref}/termine/${seen.ref}`,
      audit: { action: 'appointment.marked', objectId: seen.id, detail: { to: form.to } },
      events: [{ kind: 'AppointmentKept', caseId, subjectId: seen.id, dueOn: null }],
    })
  },
})

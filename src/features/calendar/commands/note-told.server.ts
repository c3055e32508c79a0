import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { mailAndAppointment } from '../data/mail-reader.server.ts'
import { settleMail } from '../data/mail-writer.server.ts'
import { mailStateLabel } from '../labels.ts'
import { appointmentKeepers, mayKeep } from '../permissions.ts'

/** Notes that somebody whom no e-mail reached was told in another way. */
export const noteTold = defineCaseCommand({
  name: 'appointment.note_told',
  roles: appointmentKeepers,
  input: z.strictObject({ mail: reference() }),
  async handle({ trx, entered, openCase }, form) {
    const found = await mailAndAppointment(trx, entered, openCase.caseId, form.mail)
    if (!found) return refuse({ kind: 'unseen' })
    const { mail, appointment } = found
    if (!mayKeep(openCase)) return refuse({ kind: 'forbidden' })
    if (mail.state !== 'not_sent')
      return refuse({
        kind: 'conflict',
        message: m.calendar_mail_conflict(),
        version: appointment.version,
        differences: [
          {
            field: m.calendar_mail(),
            mine: mailStateLabel('told'),
            theirs: mailStateLabel(mail.state),
          },
        ],
      })
    await settleMail(trx, entered, mail.id, 'told', mail.reason)
    await putWorkItem(trx, 'mail_unsent', mail.id, null)
    return ok({
      location: `/faelle/${openCase.ref}/termine/${appointment.ref}`,
      audit: { action: 'appointment.told_otherwise', objectId: mail.id },
    })
  },
})

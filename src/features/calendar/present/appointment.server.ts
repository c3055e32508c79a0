import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { personName } from '#features/cases/index.ts'
import { personHeads } from '#features/persons/index.ts'
import type { Appointment } from '../data/appointment-reader.server.ts'
import { placeLabel } from '../labels.ts'

/** Says appointments of the open case in words; names are read once for all of them. */
export async function appointmentPresenter(trx: Trx, entered: Entered) {
  const heads = await personHeads(trx, entered)
  const nameOf = (id: string) => {
    const head = heads.find(({ ids }) => ids.includes(id))
    return head ? personName(head) : m.calendar_person_not_shown()
  }
  return (appointment: Appointment) => ({
    ref: appointment.ref,
    subject: appointment.subject,
    startsAt: appointment.startsAt.toISOString(),
    minutes: appointment.minutes,
    where: [placeLabel(appointment.placeKind), appointment.place].filter(Boolean).join(': '),
    who: [...new Set(appointment.personIds.map(nameOf)), appointment.others].filter(Boolean).join('; '),
    interpreterNeeded: appointment.interpreterNeeded,
    note: appointment.note,
    state: appointment.state,
    version: appointment.version,
  })
}

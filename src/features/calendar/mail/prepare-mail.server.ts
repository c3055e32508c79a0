import { unasked } from '#domain/contact/contact-rules.ts'
import { maySend } from '#domain/contact/may-send.ts'
import { knowledgeOf, type UnsentReason } from '#domain/case-course/appointments/mail.ts'
import { presentInstant } from '#platform/clock.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { type Mail, mailFrom } from '#platform/mail/send-mail.server.ts'
import { contactsOfCase } from '#features/persons/index.ts'
import { calendarFile } from '../calendar-file.ts'
import { appointmentById } from '../data/appointment-reader.server.ts'
import { type AppointmentMail, mailsOfAppointment } from '../data/mail-reader.server.ts'
import { mailWords } from './mail-words.ts'

/** A message that may go, with the instant its appointment begins; or what became of it without being sent. */
export type Prepared = { message: Mail; startsAt: Date } | { unsent: UnsentReason } | { overtaken: true }

/** Puts a message together, in the open case. Whether it may go is asked now, not when it was ordered. */
export async function prepareMail(
  trx: Trx,
  entered: { siteId: string },
  mail: AppointmentMail,
): Promise<Prepared> {
  const [contacts, appointment, kept] = await Promise.all([
    contactsOfCase(trx, entered),
    appointmentById(trx, entered, mail.appointmentId),
    mailsOfAppointment(trx, entered, mail.appointmentId),
  ])
  const contact = contacts.find(({ ids }) => ids.includes(mail.personId))
  const isOff = mail.method === 'cancel'
  const isNewer = ({ id, personId }: AppointmentMail) =>
    (personId === mail.personId || contact?.ids.includes(personId)) && id > mail.id
  // It was settled since, or somebody ordered a message that says more.
  if ((!isOff && appointment.state !== 'planned') || kept.some(isNewer)) return { overtaken: true }
  if (appointment.startsAt.getTime() <= presentInstant().epochMilliseconds) return { unsent: 'unreachable' }
  const decision = maySend(contact?.rules ?? unasked, 'email', { kind: 'person' })
  if (!decision.may) return { unsent: decision.why === 'way_not_safe' ? 'way_not_safe' : 'way_not_asked' }
  if (!contact?.email) return { unsent: 'no_address' }
  const facts = { ...appointment, state: isOff ? ('cancelled' as const) : appointment.state }
  const before = kept.filter(({ id }) => id !== mail.id)
  return {
    startsAt: appointment.startsAt,
    message: {
      id: mail.ref,
      to: contact.email,
      ...mailWords(facts, mail.method, knowledgeOf(before, mail.personId) === 'knows'),
      calendar: {
        method: isOff ? 'CANCEL' : 'REQUEST',
        file: calendarFile(facts, m.calendar_appointment({}, { locale: 'de' }), mailFrom()),
      },
    },
  }
}

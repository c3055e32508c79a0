import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { AppointmentState, PlaceKind } from '#domain/case-course/appointments/appointment.ts'

/** What of an appointment goes into a calendar file; the type leaves no room for names, subject or notes. */
export type FileFacts = {
  uid: string
  sequence: number
  state: AppointmentState
  startsAt: Date
  minutes: number
  placeKind: PlaceKind
  place: string
  updatedAt: Date
}

/**
 * An appointment as a calendar file by RFC 5545: lines of at most 75 octets, CRLF, instants in UTC, so that the file is
 * right on both sides of a clock change without rules of a time zone. REQUEST enters it and, with a higher SEQUENCE,
 * brings it up to date; CANCEL takes it away. There is no person in it, therefore no ATTENDEE; ORGANIZER is the address
 * from which the house sends, which calendar programs ask for before they change or remove an entry.
 * @param summary the one word that stands in every file, in the reader's language
 * @param from where e-mails of this house come from; null where none are sent
 */
export function calendarFile(facts: FileFacts, summary: string, from: string | null): string {
  const cancelled = facts.state === 'cancelled'
  const calendar = ical({
    prodId: { company: 'Nahtlos', product: 'Nahtlos', language: 'DE' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendar.createEvent({
    id: facts.uid,
    sequence: facts.sequence,
    stamp: facts.updatedAt,
    start: facts.startsAt,
    end: new Date(facts.startsAt.getTime() + facts.minutes * 60_000),
    summary,
    organizer: from ? { name: from, email: from } : null,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    location: facts.placeKind === 'office' && facts.place ? facts.place : null,
  })
  // Every line ends with CRLF, the last one too.
  return `${calendar.toString()}\r\n`
}

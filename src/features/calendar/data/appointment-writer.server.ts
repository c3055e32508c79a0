import type { AppointmentState, PlaceKind } from '#domain/case-course/appointments/appointment.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { Appointment } from './appointment-reader.server.ts'
import type { CalendarTables } from './tables.ts'

/** What an appointment says; `startsAt` is an instant (ISO 8601), ids are inner ones. */
export type AppointmentContent = {
  subject: string
  startsAt: string
  minutes: number
  placeKind: PlaceKind
  place: string
  personIds: readonly string[]
  others: string
  interpreterNeeded: boolean
  note: string
}

const columnsOf = (content: AppointmentContent) => ({
  subject: content.subject,
  starts_at: new Date(content.startsAt),
  minutes: content.minutes,
  place_kind: content.placeKind,
  place: content.place,
  person_ids: [...content.personIds],
  others: content.others,
  interpreter_needed: content.interpreterNeeded,
  note: content.note,
})

/** Stores an appointment. */
export const insertAppointment = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  content: AppointmentContent,
): Promise<{ id: string; ref: string }> =>
  tablesOf<CalendarTables>(trx)
    .insertInto('appointment')
    .values({
      site_id: entered.siteId,
      case_id: caseId,
      ...columnsOf(content),
      recorded_by: entered.membershipId,
    })
    .returning(['id', 'ref'])
    .executeTakeFirstOrThrow()

/**
 * Changes an appointment if it still has the version that was seen; false where somebody was faster. What a calendar
 * has to learn of, other words or a cancellation, also raises the sequence; what became of it does not.
 */
export async function updateAppointment(
  trx: Trx,
  entered: Entered,
  seen: Appointment,
  change: { content: AppointmentContent } | { state: AppointmentState },
): Promise<boolean> {
  const told = 'content' in change || change.state === 'cancelled'
  const { numUpdatedRows } = await tablesOf<CalendarTables>(trx)
    .updateTable('appointment')
    .set({
      ...('content' in change ? columnsOf(change.content) : { state: change.state }),
      ...(told ? { sequence: seen.sequence + 1 } : {}),
      version: seen.version + 1,
      updated_at: new Date(),
    })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

import type { AppointmentState } from '#domain/case-course/appointments/appointment.ts'
import { berlinWall } from '#domain/case-course/appointments/berlin-time.ts'
import type { Refusal } from '#domain/kernel/result.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { AppointmentInput } from './appointment-input.server.ts'
import { placeLabel, stateLabel } from './labels.ts'
import type { Appointment } from './data/appointment-reader.server.ts'

const stateRow = (mine: AppointmentState, theirs: AppointmentState) => ({
  field: m.calendar_state(),
  mine: stateLabel(mine),
  theirs: stateLabel(theirs),
})

const conflict = (
  version: number,
  differences: { field: string; mine: string; theirs: string }[],
): Refusal => ({
  kind: 'conflict',
  message: m.calendar_changed_meanwhile(),
  version,
  differences,
})

/** Somebody changed the appointment since the form was opened: both states. */
export function changeConflict(now: Appointment, wanted: AppointmentInput): Refusal {
  const stands = berlinWall(now.startsAt.toISOString())
  return conflict(now.version, [
    { field: m.calendar_subject(), mine: wanted.subject, theirs: now.subject },
    {
      field: m.calendar_day(),
      mine: formatDay(wanted.day, getLocale()),
      theirs: formatDay(stands.day, getLocale()),
    },
    { field: m.calendar_time(), mine: wanted.time, theirs: stands.time },
    { field: m.calendar_minutes(), mine: String(wanted.minutes), theirs: String(now.minutes) },
    {
      field: m.calendar_place(),
      mine: [placeLabel(wanted.place_kind), wanted.place].filter(Boolean).join(': '),
      theirs: [placeLabel(now.placeKind), now.place].filter(Boolean).join(': '),
    },
    { field: m.calendar_note(), mine: wanted.note, theirs: now.note },
    stateRow('planned', now.state),
  ])
}

/** The same where only the state was to change. */
export const stateConflict = (now: Appointment, wanted: AppointmentState): Refusal =>
  conflict(now.version, [stateRow(wanted, now.state)])

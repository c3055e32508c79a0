import type { Generated } from 'kysely'
import type { MailMethod, MailState, UnsentReason } from '#domain/case-course/appointments/mail.ts'
import type { AppointmentState, PlaceKind } from '#domain/case-course/appointments/appointment.ts'

export interface AppointmentTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  uid: Generated<string>
  sequence: Generated<number>
  state: Generated<AppointmentState>
  subject: string
  starts_at: Date
  minutes: number
  place_kind: PlaceKind
  place: Generated<string>
  person_ids: Generated<string[]>
  others: Generated<string>
  interpreter_needed: Generated<boolean>
  note: Generated<string>
  version: Generated<number>
  updated_at: Generated<Date>
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface AppointmentMailTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  appointment_id: string
  person_id: string
  method: MailMethod
  sequence: number
  state: Generated<MailState>
  reason: UnsentReason | null
  attempts: Generated<number>
  next_try_at: Generated<Date>
  settled_at: Date | null
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface CalendarTables {
  appointment: AppointmentTable
  appointment_mail: AppointmentMailTable
}

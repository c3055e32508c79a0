import type { AppointmentState, PlaceKind } from '#domain/case-course/appointments/appointment.ts'
import { m } from '#platform/i18n/messages.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'

const states = {
  planned: m.calendar_state_planned,
  held: m.calendar_state_held,
  cancelled: m.calendar_state_cancelled,
  no_show: m.calendar_state_no_show,
} as const satisfies Record<AppointmentState, () => string>

/** What became of an appointment, in words. */
export const stateLabel = (state: AppointmentState): string => states[state]()

/** How a badge shows it; the word says it too. */
export const stateBadge = {
  planned: 'info',
  held: 'success',
  cancelled: 'neutral',
  no_show: 'warning',
} as const satisfies Record<AppointmentState, BadgeKind>

const places = {
  office: m.calendar_place_office,
  elsewhere: m.calendar_place_elsewhere,
  home: m.calendar_place_home,
  phone: m.calendar_place_phone,
  video: m.calendar_place_video,
} as const satisfies Record<PlaceKind, () => string>

/** Where people meet, in words. */
export const placeLabel = (kind: PlaceKind): string => places[kind]()

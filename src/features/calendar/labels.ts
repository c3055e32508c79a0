import type { AppointmentState, PlaceKind } from '#domain/case-course/appointments/appointment.ts'
import type { MailState, UnsentReason } from '#domain/case-course/appointments/mail.ts'
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

const mailWords = {
  waiting: m.calendar_mail_waiting,
  sending: m.calendar_mail_waiting,
  sent: m.calendar_mail_sent,
  not_sent: m.calendar_mail_unsent,
  overtaken: m.calendar_mail_overtaken,
  told: m.calendar_mail_told,
} as const satisfies Record<MailState, () => string>

/** What came of an e-mail, in words. */
export const mailStateLabel = (state: MailState): string => mailWords[state]()

/** How a badge shows it. */
export const mailBadge = {
  waiting: 'info',
  sending: 'info',
  sent: 'success',
  not_sent: 'warning',
  overtaken: 'neutral',
  told: 'success',
} as const satisfies Record<MailState, BadgeKind>

const whyUnsent = {
  no_address: m.calendar_mail_no_address,
  way_not_safe: m.calendar_mail_not_safe,
  way_not_asked: m.calendar_mail_not_asked,
  refused: m.calendar_mail_refused,
  unreachable: m.calendar_mail_unreachable,
  not_possible: m.calendar_mail_not_possible,
} as const satisfies Record<UnsentReason, () => string>

/** Why no e-mail goes there, in words. */
export const unsentLabel = (reason: UnsentReason): string => whyUnsent[reason]()

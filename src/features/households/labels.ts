import type { AttendanceKind } from '#domain/household/attendance.ts'
import type { EndReason, MemberRole } from '#domain/household/membership.ts'
import type { SeenKind } from '#domain/household/relationship.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'

const roles = {
  adult: m.households_role_adult,
  child: m.households_role_child,
  relative: m.households_role_relative,
  other: m.households_role_other,
} as const satisfies Record<MemberRole, () => string>

/** What somebody is in a household. */
export const roleLabel = (role: MemberRole): string => roles[role]()

const reasons = {
  separation: m.households_reason_separation,
  moved_out: m.households_reason_moved_out,
  taken_into_care: m.households_reason_taken_into_care,
  died: m.households_reason_died,
  other: m.households_reason_other,
} as const satisfies Record<EndReason, () => string>

/** Why somebody no longer belongs to a household. */
export const endReasonLabel = (reason: EndReason): string => reasons[reason]()

const kinds = {
  married: m.households_kind_married,
  partner: m.households_kind_partner,
  parent: m.households_kind_parent,
  child: m.households_kind_child,
  sibling: m.households_kind_sibling,
  guardian: m.households_kind_guardian,
  custody: m.households_kind_custody,
  other: m.households_kind_other,
  ward: m.households_kind_ward,
  in_custody: m.households_kind_in_custody,
} as const satisfies Record<SeenKind, () => string>

/** What the other one is to a person. */
export const relationshipLabel = (kind: SeenKind): string => kinds[kind]()

const attendances = {
  kita: m.households_kita,
  school: m.households_school,
  vocational: m.households_vocational,
} as const satisfies Record<AttendanceKind, () => string>

/** Where somebody goes by day. */
export const attendanceLabel = (kind: AttendanceKind): string => attendances[kind]()

/** A day for showing two states beside each other; nothing where there is none. */
export const dayWords = (day: string | null): string => (day ? formatDay(day, getLocale()) : '')

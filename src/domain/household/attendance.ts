import type { Category } from '../kernel/categories.ts'

/** Where children and young people go by day. */
export const attendanceKinds = ['kita', 'school', 'vocational'] as const
export type AttendanceKind = (typeof attendanceKinds)[number]

/** Under which category it may be seen: the same as the life domain that it belongs to. */
export const categoryOfAttendance = {
  kita: 'family',
  school: 'education_work',
  vocational: 'education_work',
} as const satisfies Record<AttendanceKind, Category>

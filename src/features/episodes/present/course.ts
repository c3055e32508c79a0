import { m } from '#platform/i18n/messages.ts'
import { phaseLabel } from '#features/cases/view.ts'
import type { CourseRow } from '../data/course-reader.server.ts'

export type CourseLine = { id: string; since: string; what: string; reason: string }

/** What changed with a row, said by the row before it in time; the latest stands first. */
export function presentCourse(rows: readonly CourseRow[], formatDay: (day: string) => string): CourseLine[] {
  return rows.map((row, at) => {
    const before = rows[at + 1]
    return { id: row.id, since: row.since, what: whatHappened(row, before, formatDay), reason: row.reason }
  })
}

function whatHappened(row: CourseRow, before: CourseRow | undefined, formatDay: (day: string) => string) {
  if (row.status === 'paused') return m.episodes_course_paused({ day: formatDay(row.wakeUpOn!) })
  if (row.status === 'closed') return m.episodes_course_closed()
  if (before?.status === 'closed') return m.episodes_course_reopened()
  if (before?.status === 'paused') return m.episodes_course_resumed({ phase: phaseLabel(row.phase) })
  return phaseLabel(row.phase)
}

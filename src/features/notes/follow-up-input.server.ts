import { taskLimits } from '#domain/case-course/tasks/task.ts'
import type { FollowUpWanted } from '#domain/kernel/events/task-events.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { optionalDate, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { maySetFollowUp } from './permissions.ts'

/** What is sent about coming back to a note; both may be empty. */
export const followUpFields = {
  follow_up_on: optionalDate('not_past'),
  follow_up: optionalText(taskLimits.title),
} as const

type Sent = { follow_up_on: string | null; follow_up: string; subject: string }

/**
 * The task that is wanted beside a note, or nothing where no day was named. Words without a day, and a day where the
 * caller may not write the plan, are refused at the field, so that nobody relies on a task that is not there.
 */
export function wantedFollowUp(
  sent: Sent,
  by: { openCase: OpenCase; role: string },
): Result<((noteId: string) => FollowUpWanted) | null, Refusal> {
  const { follow_up_on: dueOn, follow_up: words, subject } = sent
  const wrong = (sentence: string) => refuse({ kind: 'invalid' as const, fields: { follow_up_on: sentence } })
  if (dueOn === null) return words === '' ? ok(null) : wrong(m.notes_follow_up_needs_day())
  if (!maySetFollowUp(by.openCase, by.role)) return wrong(m.notes_follow_up_not_yours())
  const title = (words || subject).slice(0, taskLimits.title)
  const { caseId } = by.openCase
  return ok((noteId: string) => ({ kind: 'FollowUpWanted', caseId, subjectId: noteId, title, dueOn }))
}

import type { Refusal } from '#domain/kernel/result.ts'
import type { TaskState } from '#domain/case-course/tasks/task.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { Task } from './data/task-reader.server.ts'
import type { TaskContent } from './data/task-writer.server.ts'
import { stateLabel } from './labels.ts'

const stateRow = (mine: TaskState, theirs: TaskState) => ({
  field: m.case_tasks_state(),
  mine: stateLabel(mine),
  theirs: stateLabel(theirs),
})

const conflict = (now: Task, differences: { field: string; mine: string; theirs: string }[]): Refusal => ({
  kind: 'conflict',
  message: m.case_tasks_changed_meanwhile(),
  version: now.version,
  differences,
})

/** Somebody changed the task since the form was opened: both states. */
export const changeConflict = (now: Task, wanted: TaskContent): Refusal =>
  conflict(now, [
    { field: m.case_tasks_name(), mine: wanted.title, theirs: now.title },
    {
      field: m.case_tasks_due(),
      mine: formatDay(wanted.due, getLocale()),
      theirs: formatDay(now.due, getLocale()),
    },
    { field: m.case_tasks_note(), mine: wanted.note, theirs: now.note },
    stateRow('open', now.state),
  ])

/** The same where only the state was to change. */
export const stateConflict = (now: Task, wanted: TaskState): Refusal =>
  conflict(now, [stateRow(wanted, now.state)])

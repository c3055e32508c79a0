import { taskLimits } from '#domain/case-course/tasks/task.ts'
import { date, optionalText, requiredText } from '#platform/fields.server.ts'

/** What is sent about a task that may stand on a day already over. */
export const taskFields = {
  title: requiredText(taskLimits.title),
  due: date(),
  note: optionalText(taskLimits.note),
} as const

/** The same for a new one. */
export const newTaskFields = { ...taskFields, due: date('not_past') } as const

import type { TaskState } from '#domain/case-course/tasks/task.ts'
import { m } from '#platform/i18n/messages.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'

const states = {
  open: m.case_tasks_state_open,
  done: m.case_tasks_state_done,
  dropped: m.case_tasks_state_dropped,
} as const satisfies Record<TaskState, () => string>

/** What became of a task, in words. */
export const stateLabel = (state: TaskState): string => states[state]()

/** How a badge shows it; the word says it too. */
export const stateBadge = {
  open: 'info',
  done: 'success',
  dropped: 'neutral',
} as const satisfies Record<TaskState, BadgeKind>

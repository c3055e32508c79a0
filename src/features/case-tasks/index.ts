export { tasksFileSection } from './case-file-section.server.ts'
export { openTasksGuard } from './closing-guard.server.ts'
export { keepTaskDue, makeFollowUp } from './follow-ups.server.ts'
export { titlesOfMyTasks } from './data/due-task-reader.server.ts'

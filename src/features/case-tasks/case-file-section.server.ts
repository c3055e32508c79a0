import { m } from '#platform/i18n/messages.ts'
import { type CaseFileSection, fileDay, fileTable } from '#features/cases/index.ts'
import { tasksOfCase } from './data/task-reader.server.ts'
import { stateLabel } from './labels.ts'
import { taskReaders } from './permissions.ts'

/** All tasks beside the plan, for the file of the case. */
export const tasksFileSection: CaseFileSection = {
  title: m.case_tasks_title,
  category: 'plan',
  roles: taskReaders,
  read: async (trx, entered, { caseId }) => {
    const tasks = await tasksOfCase(trx, entered, caseId)
    if (tasks.length === 0) return []
    return [
      fileTable(
        m.case_tasks_title(),
        [m.case_tasks_name(), m.case_tasks_due(), m.case_tasks_note(), m.case_tasks_state()],
        tasks.map(({ title, due, note, state, endedAt, reason }) => [
          title,
          fileDay(due),
          note,
          [stateLabel(state), endedAt && fileDay(endedAt.toISOString()), reason].filter(Boolean).join(' · '),
        ]),
      ),
    ]
  },
}

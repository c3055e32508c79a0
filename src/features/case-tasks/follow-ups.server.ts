import type { FollowUpWanted, TaskKept } from '#domain/kernel/events/task-events.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { insertTask } from './data/task-writer.server.ts'

/** A task is due on its day, and stays so until it ended. */
export const keepTaskDue = ({ trx }: CommandScope, event: TaskKept): Promise<void> =>
  putWorkItem(trx, 'task', event.subjectId, event.dueOn)

/** Makes the task that was wanted beside something else, with an entry of its own in the log. */
export async function makeFollowUp({ trx, entered }: CommandScope, event: FollowUpWanted): Promise<void> {
  const { caseId } = event
  const { id } = await insertTask(trx, entered, caseId, { title: event.title, due: event.dueOn, note: '' })
  await writeAudit(trx, entered.siteId, {
    action: 'case_task.added',
    caseId,
    objectId: id,
    detail: { for: event.subjectId },
  })
  await putWorkItem(trx, 'task', id, event.dueOn)
}

import { z } from 'zod'
import { decideTaskReturn } from '#domain/case-course/tasks/task.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { findTask } from '../data/task-reader.server.ts'
import { updateTask } from '../data/task-writer.server.ts'
import { mayKeepTasks, taskKeepers } from '../permissions.ts'
import { stateConflict } from '../task-conflict.ts'

/** Takes the end of a task back: it is open again, and due on the day it had. */
export const reopenTask = defineCaseCommand({
  name: 'case_task.reopen',
  roles: taskKeepers,
  input: z.strictObject({ task: reference(), version: version() }),
  async handle({ trx, entered, openCase }, { task, version: seenVersion }) {
    const { caseId } = openCase
    const seen = await findTask(trx, entered, caseId, task)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!mayKeepTasks(openCase)) return refuse({ kind: 'forbidden' })
    if (
      seen.version !== seenVersion ||
      !decideTaskReturn(seen.state).ok ||
      !(await updateTask(trx, entered, seen, 'open_again'))
    )
      return refuse(stateConflict(seen, 'open'))
    return ok({
      location: `/faelle/${openCase.ref}/aufgaben`,
      audit: { action: 'case_task.reopened', objectId: seen.id },
      events: [{ kind: 'TaskKept', caseId, subjectId: seen.id, dueOn: seen.due }],
    })
  },
})

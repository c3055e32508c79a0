import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { insertTask } from '../data/task-writer.server.ts'
import { mayKeepTasks, taskKeepers } from '../permissions.ts'
import { newTaskFields } from '../task-input.server.ts'

/** Makes a task of a case, to be done by a day. */
export const addTask = defineCaseCommand({
  name: 'case_task.add',
  roles: taskKeepers,
  input: z.strictObject(newTaskFields),
  async handle({ trx, entered, openCase }, form) {
    if (!mayKeepTasks(openCase)) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const { id } = await insertTask(trx, entered, caseId, form)
    return ok({
      location: `/faelle/${openCase.ref}/aufgaben`,
      audit: { action: 'case_task.added', objectId: id },
      events: [{ kind: 'TaskKept', caseId, subjectId: id, dueOn: form.due }],
    })
  },
})

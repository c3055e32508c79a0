import { z } from 'zod'
import { decideTaskChange } from '#domain/case-course/tasks/task.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findTask } from '../data/task-reader.server.ts'
import { updateTask } from '../data/task-writer.server.ts'
import { mayKeepTasks, taskKeepers } from '../permissions.ts'
import { changeConflict } from '../task-conflict.ts'
import { taskFields } from '../task-input.server.ts'

/** Changes an open task. */
export const changeTask = defineCaseCommand({
  name: 'case_task.change',
  roles: taskKeepers,
  input: z.strictObject({ task: reference(), version: version(), ...taskFields }),
  async handle({ trx, entered, openCase }, { task, version: seenVersion, ...content }) {
    const { caseId } = openCase
    const seen = await findTask(trx, entered, caseId, task)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!mayKeepTasks(openCase)) return refuse({ kind: 'forbidden' })
    if (seen.version !== seenVersion) return refuse(changeConflict(seen, content))
    const decided = decideTaskChange(seen, { due: content.due, today: today().toString() })
    if (!decided.ok && decided.refusal === 'past')
      return refuse({ kind: 'invalid', fields: { due: m.platform_date_past() } })
    if (!decided.ok || !(await updateTask(trx, entered, seen, { content })))
      return refuse(changeConflict(seen, content))
    return ok({
      location: `/faelle/${openCase.ref}/aufgaben`,
      audit: { action: 'case_task.changed', objectId: seen.id },
      events: [{ kind: 'TaskKept', caseId, subjectId: seen.id, dueOn: content.due }],
    })
  },
})

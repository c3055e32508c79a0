import { z } from 'zod'
import { decideTaskEnd, taskEnds, taskLimits } from '#domain/case-course/tasks/task.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, optionalText, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findTask } from '../data/task-reader.server.ts'
import { updateTask } from '../data/task-writer.server.ts'
import { mayKeepTasks, taskKeepers } from '../permissions.ts'
import { stateConflict } from '../task-conflict.ts'

/** Ends a task: it is done, or for a reason not done any more. Nothing is due about it from then on. */
export const endTask = defineCaseCommand({
  name: 'case_task.end',
  roles: taskKeepers,
  input: z.strictObject({
    task: reference(),
    version: version(),
    to: choice(taskEnds),
    reason: optionalText(taskLimits.reason),
  }),
  async handle({ trx, entered, openCase }, { task, version: seenVersion, to, reason }) {
    const { caseId } = openCase
    const seen = await findTask(trx, entered, caseId, task)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!mayKeepTasks(openCase)) return refuse({ kind: 'forbidden' })
    if (seen.version !== seenVersion) return refuse(stateConflict(seen, to))
    const decided = decideTaskEnd(seen.state, to, reason)
    if (!decided.ok && decided.refusal === 'no_reason')
      return refuse({ kind: 'invalid', fields: { reason: m.case_tasks_reason_missing() } })
    if (!decided.ok || !(await updateTask(trx, entered, seen, { to, reason })))
      return refuse(stateConflict(seen, to))
    return ok({
      location: `/faelle/${openCase.ref}/aufgaben`,
      audit: { action: 'case_task.ended', objectId: seen.id, detail: { to } },
      events: [{ kind: 'TaskKept', caseId, subjectId: seen.id, dueOn: null }],
    })
  },
})

import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { namesOf } from '../chosen-cases.server.ts'
import { undoTasks } from '../data/bulk-writer.server.ts'
import { taskKeepers } from '../permissions.ts'

/** Takes tasks back that were made at once: all of them, or none where one was touched since; that one is named. */
export const takeTasksBack = defineCommand({
  name: 'case_task.undo',
  roles: taskKeepers,
  input: z.strictObject({ bulk: reference() }),
  async handle({ trx, entered }, { bulk }) {
    const { answer, cases } = await undoTasks(trx, bulk)
    if (answer === 'unknown') return refuse({ kind: 'unseen' })
    const conflict = (message: string) =>
      refuse({ kind: 'conflict' as const, message, version: 1, differences: [] })
    if (answer === 'undone') return conflict(m.case_tasks_undone_already())
    if (answer === 'changed') {
      const nameOf = await namesOf(trx, entered, cases)
      return conflict(m.case_tasks_not_undone({ cases: cases.map(nameOf).join('; ') }))
    }
    return ok({ location: `/faelle/aufgaben/${bulk}`, audit: { action: 'case_tasks.undone' } })
  },
})

import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { references } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { namedReasons } from '../chosen-cases.server.ts'
import { casesToWrite } from '../data/bulk-reader.server.ts'
import { addTasksAtOnce } from '../data/bulk-writer.server.ts'
import { taskKeepers } from '../permissions.ts'
import { newTaskFields } from '../task-input.server.ts'

/** Makes the same task in several cases: in all of them or in none. Each that stands in the way is named. */
export const addTasksToCases = defineCommand({
  name: 'case_task.add_at_once',
  roles: taskKeepers,
  input: z.strictObject({ fall: references(), ...newTaskFields }),
  async handle({ trx, entered }, { fall: cases, ...content }) {
    const wrong = (sentence: string) => refuse({ kind: 'invalid' as const, fields: { _form: sentence } })
    if (cases.length === 0) return wrong(m.case_tasks_none_chosen_words())
    const checked = await casesToWrite(trx, cases)
    if (checked.some(({ why }) => why))
      return wrong(m.case_tasks_none_made({ cases: await namedReasons(trx, entered, checked) }))
    const ref = await addTasksAtOnce(trx, cases, content)
    if (ref === null) return wrong(m.case_tasks_chosen_changed())
    return ok({
      location: `/faelle/aufgaben/${ref}`,
      audit: { action: 'case_tasks.added', detail: { cases: cases.length } },
      counts: { count: cases.length },
    })
  },
})

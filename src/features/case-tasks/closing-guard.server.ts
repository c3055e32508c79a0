import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { tasksOfCase } from './data/task-reader.server.ts'

/** A case is not closed over open tasks: each is done, or not done any more for a reason. */
export async function openTasksGuard(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
): Promise<{ kind: 'tasks'; words: string; to: string }[]> {
  const open = (await tasksOfCase(trx, entered, openCase.caseId)).filter(({ state }) => state === 'open')
  if (open.length === 0) return []
  return [
    {
      kind: 'tasks',
      words: m.case_tasks_still_open({
        count: open.length,
        titles: open.map(({ title }) => title).join(', '),
      }),
      to: `/faelle/${openCase.ref}/aufgaben`,
    },
  ]
}

import type { TaskEnd } from '#domain/case-course/tasks/task.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { Task } from './task-reader.server.ts'
import type { CaseTasksTables } from './tables.ts'

/** What a task says; the day is YYYY-MM-DD. */
export type TaskContent = { title: string; due: string; note: string }

/** Stores a task of the open case. */
export const insertTask = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  content: TaskContent,
): Promise<{ id: string; ref: string }> =>
  tablesOf<CaseTasksTables>(trx)
    .insertInto('case_task')
    .values({ site_id: entered.siteId, case_id: caseId, ...content, recorded_by: entered.membershipId })
    .returning(['id', 'ref'])
    .executeTakeFirstOrThrow()

const endedNow = (to: TaskEnd, reason: string, entered: Entered) => ({
  state: to,
  reason,
  ended_at: new Date(),
  ended_by: entered.membershipId,
})
const openAgain = { state: 'open', reason: '', ended_at: null, ended_by: null } as const

/** Changes a task if it still has the version that was seen; false where somebody was faster. */
export async function updateTask(
  trx: Trx,
  entered: Entered,
  seen: Task,
  change: { content: TaskContent } | { to: TaskEnd; reason: string } | 'open_again',
): Promise<boolean> {
  const columns =
    change === 'open_again'
      ? openAgain
      : 'content' in change
        ? change.content
        : endedNow(change.to, change.reason, entered)
  const { numUpdatedRows } = await tablesOf<CaseTasksTables>(trx)
    .updateTable('case_task')
    .set({ ...columns, version: seen.version + 1, updated_at: new Date() })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CaseTasksTables } from './tables.ts'

const tasks = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<CaseTasksTables>(trx)
    .selectFrom('case_task')
    .select(['id', 'ref', 'title', 'due', 'note', 'state', 'reason', 'version'])
    .select(['ended_at as endedAt', 'ended_by as endedBy', 'recorded_by as recordedBy'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)

export type Task = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number]

/** The tasks of the open case that the grant covers, soonest first. */
export const tasksOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<Task[]> =>
  tasks(trx, entered, caseId).orderBy('due').orderBy('id').execute()

/** One task of the open case by its outside reference. */
export const findTask = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<Task | undefined> => tasks(trx, entered, caseId).where('ref', '=', ref).executeTakeFirst()

import type { Category } from '#domain/kernel/categories.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PlanTables } from './tables.ts'

/** A resource of somebody of the open case as the plan knows it; `endedOn` is YYYY-MM-DD, null while it stands. */
export type StepResource = {
  id: string
  ref: string
  personId: string
  title: string
  endedOn: string | null
  category: Category
}

/** The resources a step may build on: those whose category the grant covers; ones that ended are among them. */
export const resourcesToBuildOn = (trx: Trx, entered: Entered): Promise<StepResource[]> =>
  tablesOf<PlanTables>(trx)
    .selectFrom('resource_to_build_on')
    .select(['id', 'ref', 'person_id as personId', 'title', 'ended_on as endedOn', 'category'])
    .where('site_id', '=', entered.siteId)
    .orderBy('title')
    .orderBy('id')
    .execute()

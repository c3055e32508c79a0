import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { conceptOf, conceptToday, type WorkingConcept } from '#features/concept/index.ts'
import { conceptVersionOfCase } from './data/episode-reader.server.ts'

/**
 * The concept the open case was admitted under. Whoever may not see the plan of the case does not see its episode
 * either and reads by the concept of today.
 */
export async function conceptOfCase(trx: Trx, entered: Entered, openCase: OpenCase): Promise<WorkingConcept> {
  if (!openCase.categories.includes('plan')) return conceptToday(trx, entered)
  return conceptOf(trx, entered, await conceptVersionOfCase(trx, entered, openCase.caseId))
}

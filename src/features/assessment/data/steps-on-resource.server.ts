import type { Category } from '#domain/kernel/categories.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AssessmentTables } from './tables.ts'

/** A step that builds on a resource. */
export type StepOnResource = { ref: string; title: string }

/**
 * The steps of the open case that build on each resource, by its inner id; null where the caller may not see the plan,
 * which is not the same as a resource that no step uses.
 */
export async function stepsOnResources(
  trx: Trx,
  entered: Entered,
  { caseId, categories }: { caseId: string; categories: readonly Category[] },
): Promise<Map<string, StepOnResource[]> | null> {
  if (!categories.includes('plan')) return null
  const rows = await tablesOf<AssessmentTables>(trx)
    .selectFrom('step_on_resource')
    .select(['resource_id as resourceId', 'ref', 'title'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('title')
    .execute()
  const used = new Map<string, StepOnResource[]>()
  for (const { resourceId, ...step } of rows) used.set(resourceId!, [...(used.get(resourceId!) ?? []), step])
  return used
}

import { sql } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { PathwayChange, SeenHints } from '#domain/residence/pathway-changes.ts'
import type { RuleEffect } from '#domain/residence/rule-effects.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ResidenceTables } from './tables.ts'

/** The order to look at the pathways of a case each night. */
export type PathwayWatch = {
  id: string
  caseId: string
  grantedUntil: string
  evaluatedOn: string
  seen: SeenHints
  changes: PathwayChange[]
  previews: Record<string, RuleEffect[]>
}

const columns = [
  'id',
  'case_id as caseId',
  'granted_until as grantedUntil',
  'evaluated_on as evaluatedOn',
  'seen',
  'changes',
  'previews',
] as const

/** The running order of the open case; undefined where there is none or the grant does not cover it. */
export const runningWatch = (
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  caseId: string,
): Promise<PathwayWatch | undefined> =>
  tablesOf<ResidenceTables>(trx)
    .selectFrom('pathway_watch')
    .select(columns)
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Whether the caller leads the open case and keeps the status there, and what of it they see. */
export async function mayOrderWatch(trx: Trx): Promise<{ may: boolean; categories: Category[] }> {
  const { rows } = await sql<{ may: boolean; categories: Category[] }>`
    select app.leads_case() and 'residence' = any(app.write_categories()) as may, app.categories() as categories`.execute(
    trx,
  )
  return rows[0]!
}

/** Whether the open case was ever kept in view. */
export const hadWatch = async (
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  caseId: string,
): Promise<boolean> =>
  (await tablesOf<ResidenceTables>(trx)
    .selectFrom('pathway_watch')
    .select('id')
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** An order in the case that its task has opened. */
export const watchById = (trx: Trx, siteId: string, id: string): Promise<PathwayWatch | undefined> =>
  tablesOf<ResidenceTables>(trx)
    .selectFrom('pathway_watch')
    .select(columns)
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Ids of orders whose pathways were not looked at today, the longest waiting first. */
export async function dueWatches(trx: Trx, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from batch.due_pathway_watches(${most})`.execute(trx)
  return rows.map(({ id }) => id)
}

/** The order at a place in the line of all running ones, and how many there are. */
export async function watchAt(trx: Trx, place: number): Promise<{ id: string | null; total: number }> {
  const { rows } = await sql<{
    id: string | null
    total: number
  }>`select id, total from batch.pathway_watch_at(${place})`.execute(trx)
  return rows[0]!
}

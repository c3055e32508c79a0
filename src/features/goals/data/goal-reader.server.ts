import { sql } from 'kysely'
import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { GoalLevels, GoalState, Score } from '#domain/plan/goal/goal.ts'
import type { Category } from '#domain/kernel/categories.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { GoalsTables } from './tables.ts'

/** How far along a goal was on a day (YYYY-MM-DD). */
export type GoalRating = { id: string; on: string; score: Score; words: string }

/** A goal with its ratings, the earliest first. Days are YYYY-MM-DD. */
export type Goal = {
  id: string
  ref: string
  planId: string
  personId: string
  category: Category
  lifeDomain: LifeDomain
  alsoDomains: LifeDomain[]
  words: string
  levels: GoalLevels
  state: GoalState
  setOn: string
  endedOn: string | null
  endReason: string
  version: number
  ratings: GoalRating[]
}

/** The goals of the open case that the grant covers: open ones first, each in the order in which they were set. */
export async function goalsOfCase(trx: Trx, entered: Entered, caseId: string): Promise<Goal[]> {
  const tables = tablesOf<GoalsTables>(trx)
  const ratings = await tables
    .selectFrom('goal_rating')
    .select(['id', 'goal_id', 'assessed_on as on', 'score', 'words'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('assessed_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const byGoal = Map.groupBy(ratings, ({ goal_id: goal }) => goal)
  const rows = await tables
    .selectFrom('goal')
    .selectAll()
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy(sql`state = 'open' desc, set_on, id`)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ref: row.ref,
    planId: row.plan_id,
    personId: row.person_id,
    category: row.category,
    lifeDomain: row.life_domain,
    alsoDomains: row.also_domains,
    words: row.words,
    levels: {
      [-2]: row.level_minus_2,
      [-1]: row.level_minus_1,
      0: row.level_0,
      1: row.level_plus_1,
      2: row.level_plus_2,
    },
    state: row.state,
    setOn: row.set_on,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    version: row.version,
    ratings: (byGoal.get(row.id) ?? []).map(({ goal_id: _goal, ...rating }) => rating),
  }))
}

/** One goal of the open case by its outside reference. */
export const findGoal = async (
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<Goal | undefined> => (await goalsOfCase(trx, entered, caseId)).find((goal) => goal.ref === ref)

import { categoryOfDomain } from '#domain/assessment/life-domains.ts'
import type { GoalLevels } from '#domain/plan/goal/goal.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { Goal, GoalRating } from './goal-reader.server.ts'
import type { GoalsTables } from './tables.ts'

const columnsOf = (levels: GoalLevels) => ({
  level_minus_2: levels[-2],
  level_minus_1: levels[-1],
  level_0: levels[0],
  level_plus_1: levels[1],
  level_plus_2: levels[2],
})

/** The plan of the open case under which a goal is set: that of its last episode, whose key is the youngest. */
export const planForGoals = (
  trx: Trx,
  entered: Entered,
  caseId: string,
): Promise<{ id: string } | undefined> =>
  tablesOf<GoalsTables>(trx)
    .selectFrom('plan_for_goals')
    .select('id')
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .executeTakeFirst()

/** What a goal begins with. */
export type NewGoal = Pick<
  Goal,
  'planId' | 'personId' | 'lifeDomain' | 'alsoDomains' | 'words' | 'levels' | 'setOn'
> & { caseId: string }

/** Stores a goal and answers its id. */
export async function insertGoal(trx: Trx, entered: Entered, goal: NewGoal): Promise<string> {
  const { id } = await tablesOf<GoalsTables>(trx)
    .insertInto('goal')
    .values({
      site_id: entered.siteId,
      case_id: goal.caseId,
      plan_id: goal.planId,
      person_id: goal.personId,
      category: categoryOfDomain[goal.lifeDomain],
      life_domain: goal.lifeDomain,
      also_domains: goal.alsoDomains,
      words: goal.words,
      ...columnsOf(goal.levels),
      set_on: goal.setOn,
      ended_on: null,
      recorded_by: entered.membershipId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What of a goal is changed; the rest stays. */
export type GoalChange = Partial<
  Pick<Goal, 'words' | 'alsoDomains' | 'levels' | 'state' | 'endedOn' | 'endReason'>
>

/** Changes a goal if it still has the version that was seen; false where somebody was faster. */
export async function updateGoal(
  trx: Trx,
  entered: Entered,
  goal: Goal,
  seenVersion: number,
  { words, alsoDomains, levels, state, endedOn, endReason }: GoalChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<GoalsTables>(trx)
    .updateTable('goal')
    .set({
      ...(words === undefined ? {} : { words }),
      ...(alsoDomains === undefined ? {} : { also_domains: alsoDomains }),
      ...(levels === undefined ? {} : columnsOf(levels)),
      ...(state === undefined ? {} : { state }),
      ...(endedOn === undefined ? {} : { ended_on: endedOn }),
      ...(endReason === undefined ? {} : { end_reason: endReason }),
      version: seenVersion + 1,
      updated_at: new Date(),
    })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', goal.id)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Stores how far along a goal is; the caller has changed the goal's version, so that ratings come one after the other. */
export async function insertRating(
  trx: Trx,
  entered: Entered,
  caseId: string,
  goal: Goal,
  rating: Omit<GoalRating, 'id'>,
): Promise<void> {
  await tablesOf<GoalsTables>(trx)
    .insertInto('goal_rating')
    .values({
      site_id: entered.siteId,
      case_id: caseId,
      category: goal.category,
      goal_id: goal.id,
      assessed_on: rating.on,
      score: rating.score,
      words: rating.words,
      recorded_by: entered.membershipId,
    })
    .execute()
}

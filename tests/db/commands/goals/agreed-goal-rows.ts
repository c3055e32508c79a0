import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

const day = '2026-01-05'

/** Goals of two categories with a rating each, and a version of the plan that has both; answers the first goal's id. */
export async function insertAgreedGoals(
  client: pg.Client,
  member: Member,
  built: BuiltCase,
  planId: string,
): Promise<string> {
  const ofCase = { site_id: member.site, case_id: built.caseId }
  const recorded = { recorded_at: day, recorded_by: member.membership }
  const agreement = randomUUID()
  await insertRows(client, 'plan_agreement', [
    {
      ...ofCase,
      ...recorded,
      id: agreement,
      ref: randomUUID(),
      plan_id: planId,
      number: 1,
      agreed_on: day,
      how: 'signature',
      present_name: '',
      reason: '',
      content: { steps: [], order: [] },
    },
  ])
  const goals: string[] = []
  for (const category of ['livelihood', 'residence']) {
    const goal = randomUUID()
    goals.push(goal)
    await insertRows(client, 'goal', [
      {
        ...ofCase,
        ...recorded,
        id: goal,
        ref: randomUUID(),
        plan_id: planId,
        person_id: built.personId,
        category,
        life_domain: category,
        also_domains: [],
        words: 'A flat of our own',
        level_minus_2: 'none',
        level_minus_1: '',
        level_0: 'promised',
        level_plus_1: '',
        level_plus_2: 'moved in',
        state: 'open',
        set_on: day,
        end_reason: '',
        version: 1,
        updated_at: day,
      },
    ])
    const ofGoal = { ...ofCase, id: randomUUID(), category }
    await insertRows(client, 'goal_rating', [
      { ...ofGoal, ...recorded, goal_id: goal, assessed_on: day, score: -2, words: '' },
    ])
    await insertRows(client, 'plan_agreement_part', [
      { ...ofGoal, agreement_id: agreement, content: { goals: [], resources: [] } },
    ])
  }
  return goals[0]!
}

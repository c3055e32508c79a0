import { addGoal } from '../../../../src/features/goals/commands/add-goal.server.ts'
import { addStep } from '../../../../src/features/plan/commands/add-step.server.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'
import type { FamilyWorld } from '../../households/case-of-family.ts'

/** What a form says of a goal, as long as a test says nothing else. */
export const goalInput = {
  life_domain: 'WOHNEN',
  words: 'Eine Wohnung mit Tür',
  also_domains: [] as string[],
  level_minus_2: 'noch in der Unterkunft',
  level_minus_1: '',
  level_0: 'eine Zusage',
  level_plus_1: '',
  level_plus_2: 'eingezogen',
}

export type GoalRow = { id: string; ref: string; version: number; state: string; words: string }

/** Sets a goal and answers its row. */
export async function setGoal(
  family: FamilyWorld,
  built: BuiltCase,
  more: Record<string, unknown> = {},
): Promise<GoalRow> {
  const input = { ...goalInput, ...more }
  const answer = await family.send(built, addGoal, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return goalByWords(family, built, input.words)
}

/** The goal of a case with these words. */
export async function goalByWords(family: FamilyWorld, built: BuiltCase, words: string): Promise<GoalRow> {
  const [row] = await family.rows<GoalRow>(
    'select id, ref, version, state, words from app.goal where case_id = $1 and words = $2',
    [built.caseId, words],
  )
  return row!
}

/** Adds a step for a goal or for none. */
export const setStep = (
  family: FamilyWorld,
  built: BuiltCase,
  title: string,
  more: Record<string, unknown> = {},
  member?: Member,
): Promise<CommandAnswer> =>
  family.send(built, addStep, { step_code: 'other', title, due: '2099-02-01', ...more }, member)

/** Reads in the opened case as a page does. */
export async function inCase<Read>(
  built: BuiltCase,
  member: Member,
  work: (trx: Trx, entered: Entered, openCase: OpenCase) => Promise<Read>,
): Promise<Read> {
  const { inSite } = await import('#platform/db/in-site.server.ts')
  const { openCase } = await import('#platform/db/open-case.server.ts')
  return (await inSite({ tokenHash: member.token, requestId: 'test' }, async (trx, entered) =>
    work(trx, entered, (await openCase(trx, built.ref, 'plan'))!),
  )) as Read
}

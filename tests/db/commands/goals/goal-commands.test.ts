import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addGoal } from '../../../../src/features/goals/commands/add-goal.server.ts'
import { changeGoal } from '../../../../src/features/goals/commands/change-goal.server.ts'
import { endGoal } from '../../../../src/features/goals/commands/end-goal.server.ts'
import { rateGoal } from '../../../../src/features/goals/commands/rate-goal.server.ts'
import { reopenGoal } from '../../../../src/features/goals/commands/reopen-goal.server.ts'
import { goalsOfCase } from '../../../../src/features/goals/data/goal-reader.server.ts'
import { stepsOnGoals } from '../../../../src/features/goals/data/steps-on-goal.server.ts'
import { changeStep } from '../../../../src/features/plan/commands/change-step.server.ts'
import { assessDomain } from '../../../../src/features/assessment/commands/assess-domain.server.ts'
import { type FamilyWorld, familyWorld, refusedFields } from '../../households/case-of-family.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { type GoalRow, goalByWords, goalInput, inCase, setGoal, setStep } from './goal-world.ts'

let family: FamilyWorld
let built: BuiltCase
beforeAll(async () => void (family = await familyWorld()))
beforeEach(async () => void (built = await family.begin()))
afterAll(() => family.copy.drop())

const { life_domain: _domain, ...changeable } = goalInput
const again = (goal: GoalRow) => goalByWords(family, built, goal.words)
const change = (goal: GoalRow, more: Record<string, unknown> = {}) =>
  family.send(built, changeGoal, { goal: goal.ref, version: String(goal.version), ...changeable, ...more })
const rate = (goal: GoalRow, more: Record<string, unknown> = {}) =>
  family.send(built, rateGoal, { goal: goal.ref, assessed_on: today, score: '-1', ...more })
const end = (goal: GoalRow, more: Record<string, unknown> = {}) =>
  family.send(built, endGoal, {
    ...{ goal: goal.ref, version: String(goal.version), to: 'reached', ended_on: today, score: '1' },
    ...more,
  })
const today = Temporal.Now.plainDateISO('Europe/Berlin').toString()
const scores = async (goal: GoalRow) =>
  (
    await family.rows<{ score: number }>(
      'select score from app.goal_rating where goal_id = $1 order by assessed_on, recorded_at',
      [goal.id],
    )
  ).map(({ score }) => score)

test('a goal is set, rated, reached and taken up again; its ratings stay', async () => {
  const goal = await setGoal(family, built)
  expect(await rate(goal)).toMatchObject({ ok: true })
  expect(refusedFields(await end(await again(goal), { score: '-1' }))).toEqual(['score'])
  expect(await end(await again(goal))).toMatchObject({ ok: true })
  expect(await again(goal)).toMatchObject({ state: 'reached' })
  expect(await rate(goal)).toMatchObject({ refusal: { kind: 'conflict' } })
  const ended = await again(goal)
  const reopen = { goal: goal.ref, version: String(ended.version) }
  expect(await family.send(built, reopenGoal, reopen)).toMatchObject({ ok: true })
  expect(await family.send(built, reopenGoal, reopen)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await again(goal)).toMatchObject({ state: 'open' })
  expect(await scores(goal)).toEqual([-1, 1])
})

test('who gives a goal up says why, and not in the future', async () => {
  const goal = await setGoal(family, built)
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
  expect(refusedFields(await end(goal, { to: 'given_up', score: '-2' }))).toEqual(['reason'])
  expect(refusedFields(await end(goal, { ended_on: tomorrow }))).toEqual(['ended_on'])
  expect(await end(goal, { to: 'given_up', score: '-2', reason: 'umgezogen' })).toMatchObject({ ok: true })
})

test('once a goal is rated its levels keep their words; empty ones may still get some', async () => {
  const goal = await setGoal(family, built)
  expect(await change(goal, { level_0: 'ein Vertrag' })).toMatchObject({ ok: true })
  await rate(goal)
  const rated = await again(goal)
  expect(refusedFields(await change(rated, { level_0: 'eine Zusage' }))).toEqual(['level_0'])
  const filled = await change(rated, { level_0: 'ein Vertrag', level_plus_1: 'Schlüssel da' })
  expect(filled).toMatchObject({ ok: true })
})

test('two who change a goal at once, both having read it: one is stored, the other is shown both states', async () => {
  const goal = await setGoal(family, built)
  const answers = await asAdmin(family.copy, async (client) => {
    // Both read the goal before either can write it.
    await client.query('begin')
    await client.query('select from app.goal where id = $1 for update', [goal.id])
    const sent = [change(goal, { words: 'Ein Haus' }), change(goal, { words: 'Ein Zimmer' })]
    await waitingFor(2)
    await client.query('commit')
    return Promise.all(sent)
  })
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: expect.arrayContaining([
        expect.objectContaining({ field: 'Ziel in den Worten der Person' }),
      ]),
    },
  })
})

/** Waits until so many statements wait for a lock; asked outside of the transaction, which would see one moment only. */
async function waitingFor(count: number) {
  for (;;) {
    const [row] = await family.rows<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (row!.waiting >= count) return
    await new Promise((done) => setTimeout(done, 20))
  }
}

test('a rating between opening a form and sending it is not overwritten', async () => {
  const goal = await setGoal(family, built)
  await rate(goal)
  expect(await change(goal, { level_0: 'ein Vertrag' })).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('5,000 characters, missing levels and unknown life domains are refused at their fields', async () => {
  const send = (more: Record<string, unknown>) => family.send(built, addGoal, { ...goalInput, ...more })
  const long = 'a'.repeat(5000)
  expect(refusedFields(await send({ words: long, level_0: long }))).toEqual(['words', 'level_0'])
  expect(refusedFields(await send({ level_minus_2: '', level_plus_2: '' }))).toEqual([
    'level_minus_2',
    'level_plus_2',
  ])
  expect(refusedFields(await send({ life_domain: 'GARTEN' }))).toEqual(['life_domain'])
  expect(refusedFields(await send({ also_domains: ['GARTEN'] }))).toEqual(['also_domains'])
  expect(await family.rows('select from app.goal where case_id = $1', [built.caseId])).toEqual([])
})

test('a goal of another case is not there: it is neither rated, changed, ended nor served by a step', async () => {
  const other = await family.begin()
  const foreign = await setGoal(family, other)
  for (const answer of [await rate(foreign), await change(foreign), await end(foreign)])
    expect(answer).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(refusedFields(await setStep(family, built, 'Anrufen', { goal: foreign.ref }))).toEqual(['goal'])
  expect(await scores(foreign)).toEqual([])
})

test('other roles and grants without the life domain set no goal, and do not read what is not shared', async () => {
  const { colleague, partner } = family.world.a.members
  await grant(family.copy, built, colleague, { categories: ['identity', 'plan'], write: ['plan'] })
  await setGoal(family, built)
  const asColleague = await family.send(built, addGoal, goalInput, colleague)
  expect(asColleague).toMatchObject({ refusal: { kind: 'forbidden' } })
  await setGoal(family, built, { life_domain: 'TEILHABE', words: 'Jede Woche zum Sport' })
  const seen = await inCase(built, colleague, (trx, entered) => goalsOfCase(trx, entered, built.caseId))
  expect(seen.map(({ words }) => words)).toEqual(['Jede Woche zum Sport'])
  expect(await family.send(built, addGoal, goalInput, partner)).toMatchObject({
    refusal: { kind: 'forbidden' },
  })
})

type StepRow = {
  ref: string
  version: number
  title: string
  goal: string | null
  by_person: boolean
  is_milestone: boolean
}
const step = async (title: string) =>
  (
    await family.rows<StepRow>(
      `select s.ref, s.version, s.title, s.by_person, s.is_milestone, g.words as goal from app.plan_step s
       left join app.goal g on g.site_id = s.site_id and g.id = s.goal_id where s.case_id = $1 and s.title = $2`,
      [built.caseId, title],
    )
  )[0]!
const changeTo = (one: StepRow, more: Record<string, unknown>) =>
  family.send(built, changeStep, {
    ...{ step: one.ref, version: String(one.version), title: one.title, due: '', after: [] },
    ...more,
  })

test('a step serves a goal and is done by the person; a goal that ended takes no further step', async () => {
  const goal = await setGoal(family, built)
  await setStep(family, built, 'Anrufen', { goal: goal.ref, by_person: 'on' })
  expect(await step('Anrufen')).toMatchObject({ goal: goal.words, by_person: true })
  const used = await inCase(built, family.manager, stepsOnGoals)
  expect(used).toMatchObject([{ goalId: goal.id, title: 'Anrufen' }])
  await end(await again(goal))
  expect(refusedFields(await setStep(family, built, 'Noch einmal', { goal: goal.ref }))).toEqual(['goal'])
  expect(await changeTo(await step('Anrufen'), { goal: goal.ref })).toMatchObject({ ok: true })
  expect(await step('Anrufen')).toMatchObject({ goal: goal.words, by_person: false })
  expect(await changeTo(await step('Anrufen'), { goal: '' })).toMatchObject({ ok: true })
  expect(await step('Anrufen')).toMatchObject({ goal: null })
})

test('a step is a milestone, and is none any more; two who change it see both states', async () => {
  await setStep(family, built, 'Titel erhalten', { milestone: 'on' })
  const seen = await step('Titel erhalten')
  expect(seen).toMatchObject({ is_milestone: true })
  expect(await changeTo(seen, {})).toMatchObject({ ok: true })
  expect(await step('Titel erhalten')).toMatchObject({ is_milestone: false })
  expect(await changeTo(seen, { milestone: 'on' })).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: expect.arrayContaining([{ field: 'Meilenstein', mine: 'ja', theirs: 'nein' }]),
    },
  })
})

test('a weak life domain with an open goal counts as having an aim, also one the goal helps in', async () => {
  const weak = { rating: '1', own_rating: '', urgency: 'soon', own_words: '', note: '', seen: '' }
  for (const life_domain of ['WOHNEN', 'KITA'])
    expect(
      await family.send(built, assessDomain, { ...weak, life_domain, assessed_on: today }),
    ).toMatchObject({ ok: true })
  const without = async () =>
    (
      await family.rows<{ code: string }>(
        'select life_domain as code from app.domain_without_aim where case_id = $1 order by 1',
        [built.caseId],
      )
    ).map(({ code }) => code)
  expect(await without()).toEqual(['KITA', 'WOHNEN'])
  const goal = await setGoal(family, built, { also_domains: ['KITA'] })
  expect(await without()).toEqual([])
  await end(goal, { to: 'given_up', score: '-2', reason: 'umgezogen' })
  expect(await without()).toEqual(['KITA', 'WOHNEN'])
})

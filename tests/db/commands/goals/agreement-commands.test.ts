import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { agreeOnPlan } from '../../../../src/features/agreements/commands/agree-on-plan.server.ts'
import { agreementsOfCase } from '../../../../src/features/agreements/data/agreement-reader.server.ts'
import { workingPlan } from '../../../../src/features/agreements/data/present-content.server.ts'
import { agreementNotice } from '../../../../src/features/agreements/plan-notice.server.ts'
import { contentLines } from '../../../../src/features/agreements/present/content-lines.ts'
import { contentWords } from '../../../../src/features/agreements/present/content-words.server.ts'
import { addResource } from '../../../../src/features/assessment/commands/add-resource.server.ts'
import { changeGoal } from '../../../../src/features/goals/commands/change-goal.server.ts'
import { type FamilyWorld, familyWorld, refusedFields } from '../../households/case-of-family.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'
import { goalInput, inCase, setGoal, setStep } from './goal-world.ts'

let family: FamilyWorld
let built: BuiltCase
beforeAll(async () => void (family = await familyWorld()))
beforeEach(async () => void (built = await family.begin()))
afterAll(() => family.copy.drop())

const today = Temporal.Now.plainDateISO('Europe/Berlin').toString()

/** What the form shows when it is opened: the version in force and the lines of the plan. */
const opened = (of = built) =>
  inCase(of, family.manager, async (trx, entered, openCase) => {
    const plan = (await workingPlan(trx, entered, of.caseId))!
    const words = await contentWords(trx, entered, openCase, [plan.content])
    const [last] = await agreementsOfCase(trx, entered, of.caseId)
    return {
      seen_number: String(last?.number ?? 0),
      seen: JSON.stringify(contentLines(plan.content, words)),
    }
  })
const said = { agreed_on: today, how: 'signature', present: '', reason: '' }
const agree = async (more: Record<string, unknown> = {}, member?: Member) =>
  family.send(built, agreeOnPlan, { ...said, ...(await opened()), ...more }, member)
const versions = (member = family.manager) =>
  inCase(built, member, (trx, entered) => agreementsOfCase(trx, entered, built.caseId))
const notice = (member = family.manager) => inCase(built, member, agreementNotice)

/** A plan with a goal, a resource and two steps. */
async function plan() {
  const goal = await setGoal(family, built)
  const resource = { kind: 'family', title: 'Schwester', life_domains: [], since: '2026-03-01' }
  await family.send(built, addResource, resource)
  const [{ ref } = { ref: '' }] = await family.rows<{ ref: string }>(
    'select ref from app.person_resource where person_id = $1',
    [built.personId],
  )
  await setStep(family, built, 'Wohnungen ansehen', { goal: goal.ref, resource: ref, by_person: 'on' })
  await setStep(family, built, 'Antrag stellen')
  return goal
}

test('what was agreed on stays as it was, while the plan goes on changing', async () => {
  const goal = await plan()
  expect(await agree()).toMatchObject({ ok: true })
  expect(await notice()).toMatchObject({ kind: 'success' })
  await setStep(family, built, 'Kautionsdarlehen klären')
  const reworded = { goal: goal.ref, version: '1', ...goalInput, life_domain: undefined, words: 'Ein Haus' }
  const { life_domain: _domain, ...changed } = reworded
  expect(await family.send(built, changeGoal, changed)).toMatchObject({ ok: true })
  const [agreed] = await versions()
  expect(agreed!.content.goals.map(({ words }) => words)).toEqual(['Eine Wohnung mit Tür'])
  expect(agreed!.content.resources.map(({ title }) => title)).toEqual(['Schwester'])
  expect(agreed!.content.steps.map(({ title }) => title).toSorted()).toEqual(
    expect.arrayContaining(['Antrag stellen', 'Wohnungen ansehen']),
  )
  expect(agreed!.content.steps.map(({ title }) => title)).not.toContain('Kautionsdarlehen klären')
  expect(await notice()).toMatchObject({
    kind: 'warning',
    lines: [
      'Ziel „Eine Wohnung mit Tür“: Worte: Ein Haus statt Eine Wohnung mit Tür',
      expect.stringContaining('Schritt: neu – Kautionsdarlehen klären'),
    ],
  })
})

test('the next version needs a difference and a reason, both told at the field', async () => {
  await plan()
  await agree()
  expect(refusedFields(await agree({ reason: 'Noch einmal' }))).toEqual(['reason'])
  await setStep(family, built, 'Kautionsdarlehen klären')
  expect(refusedFields(await agree())).toEqual(['reason'])
  expect(await agree({ reason: 'Die Kaution fehlte.' })).toMatchObject({ ok: true })
  expect((await versions()).map(({ number, reason }) => [number, reason])).toEqual([
    [2, 'Die Kaution fehlte.'],
    [1, ''],
  ])
})

test('a witness and an interpreter are named; 5,000 characters and days to come are refused', async () => {
  await plan()
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
  expect(refusedFields(await agree({ how: 'witness' }))).toEqual(['present'])
  expect(refusedFields(await agree({ how: 'nod' }))).toEqual(['how'])
  const long = 'a'.repeat(5000)
  expect(refusedFields(await agree({ present: long, reason: long }))).toEqual(['present', 'reason'])
  expect(refusedFields(await agree({ agreed_on: tomorrow }))).toEqual(['agreed_on'])
  expect(await agree({ how: 'interpreter', present: 'Frau Haddad' })).toMatchObject({ ok: true })
})

test('two who agree at once: one version, and the other one is shown both', async () => {
  await plan()
  const form = { ...said, ...(await opened()) }
  const answers = await Promise.all([
    family.send(built, agreeOnPlan, form),
    family.send(built, agreeOnPlan, { ...form, how: 'witness', present: 'Herr Ott' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: expect.arrayContaining([{ field: 'Fassung', mine: '1', theirs: '1' }]),
    },
  })
  expect(await versions()).toHaveLength(1)
})

test('nobody agrees on what the form did not show', async () => {
  await plan()
  const form = { ...said, ...(await opened()) }
  await setStep(family, built, 'Kautionsdarlehen klären')
  expect(await family.send(built, agreeOnPlan, form)).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: [{ mine: '', theirs: expect.stringContaining('Kautionsdarlehen klären') }],
    },
  })
  expect(await family.send(built, agreeOnPlan, { ...form, seen: 'not read' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  expect(await versions()).toEqual([])
})

test('goals and resources of a version are read by their category only', async () => {
  await plan()
  await agree()
  const { colleague } = family.world.a.members
  await grant(family.copy, built, colleague, { categories: ['identity', 'plan'], write: ['plan'] })
  const [seen] = await versions(colleague)
  expect(seen!.content).toMatchObject({ goals: [], resources: [] })
  expect(seen!.content.steps.every(({ goal, resource }) => goal === null && resource === null)).toBe(true)
  // What is unseen in both is no difference.
  expect(await notice(colleague)).toMatchObject({ kind: 'success' })
})

test('who sees a part only agrees on nothing, nor do other roles; another case keeps its own versions', async () => {
  await plan()
  const { colleague, partner } = family.world.a.members
  await grant(family.copy, built, colleague, { categories: ['identity', 'plan'], write: ['plan'] })
  for (const member of [colleague, partner])
    expect(await agree({}, member)).toMatchObject({ refusal: { kind: 'forbidden' } })
  await agree()
  const other = await family.begin()
  const foreign = await inCase(other, family.manager, (trx, entered) =>
    agreementsOfCase(trx, entered, built.caseId),
  )
  expect(foreign).toEqual([])
})

test('a plan without a step is nothing to agree on', async () => {
  await family.rows('update app.plan_step set status = $2, ended_on = $3 where case_id = $1 returning id', [
    built.caseId,
    'skipped',
    today,
  ])
  expect(refusedFields(await agree())).toEqual(['_form'])
})

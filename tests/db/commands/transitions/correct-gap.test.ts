import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { correctGapExplanation } from '../../../../src/features/transitions/commands/correct-gap-explanation.server.ts'
import { explainGap } from '../../../../src/features/transitions/commands/explain-gap.server.ts'
import { recordPeriod } from '../../../../src/features/transitions/commands/record-period.server.ts'
import { unexplainedDays } from '../../../../src/features/transitions/closing/uncovered-days.server.ts'
import { presentAxis } from '../../../../src/features/transitions/present/axis/axis.server.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import { type AxisWorld, axisWorld, bothAfterReading, fieldsOf } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
let gap: string
const on = '2026-04-30'
const bridged = { lane: 'living_costs', from: '2026-04-01', until: '2026-04-20', bridge: 'loan', reason: '' }
const right = { ...bridged, until: '2026-04-10', correction: 'Darlehen endete früher' }
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => {
  built = await at.begin()
  const ended = { rechtskreis: 'ASYLBLG3', from: '2025-01-01', until: '2026-03-31', certainty: 'told' }
  await at.send(built, recordPeriod, ended)
  expect(await at.send(built, explainGap, bridged)).toMatchObject({ ok: true })
  gap = (await rows())[0]!.ref
})
afterAll(() => at.copy.drop())

type Row = { ref: string; valid: string; bridge: string | null; correction: string; superseded: boolean }
const rows = () =>
  at.rows<Row>(
    `select ref, valid::text, bridge, correction, superseded_by is not null as superseded
     from app.gap_explanation where case_id = $1 order by recorded_at, id`,
    [built.caseId],
  )
const logged = () =>
  at.rows<{ action: string }>(
    "select action from app.audit_entry where case_id = $1 and action like 'gap.%' order by id",
    [built.caseId],
  )
const correct = (more: Record<string, unknown> = {}, member = at.manager, key = randomUUID()) =>
  at.send(built, correctGapExplanation, { gap, version: '1', ...right, ...more }, member, key)
/** Days that the closing guard still asks for, and those the axis counts. */
const counted = () =>
  at.read(built, at.manager, async (trx, entered, openCase) => ({
    unexplained: (await unexplainedDays(trx, entered, openCase, on)).map(({ days }) => days),
    figures: (
      await presentAxis(trx, entered, openCase, { personIds: [built.personId], day: on, earlier: false })
    ).figures,
  }))

test('a correction is a new row with its reason; the wrong one stays readable and counts nowhere', async () => {
  expect(await counted()).toMatchObject({ unexplained: [10], figures: [{ withoutMoney: { days: 10 } }] })
  expect(await correct()).toMatchObject({ ok: true })
  expect(await rows()).toMatchObject([
    { valid: '[2026-04-01,2026-04-21)', superseded: true, correction: '' },
    { valid: '[2026-04-01,2026-04-11)', superseded: false, correction: 'Darlehen endete früher' },
  ])
  const after = await counted()
  expect(after).toMatchObject({ unexplained: [20], figures: [{ withoutMoney: { days: 20 } }] })
  expect(after.figures[0]!.explained).toMatchObject([{ from: '2026-04-01', until: '2026-04-10' }])
  expect(await logged()).toEqual([{ action: 'gap.explained' }, { action: 'gap.corrected' }])
})

test('a bridge that was none becomes a reason: the days are uncovered again, and explained', async () => {
  expect(await correct({ until: on, bridge: '', reason: 'Lebte von Erspartem' })).toMatchObject({ ok: true })
  expect(await counted()).toMatchObject({
    unexplained: [],
    figures: [
      { withoutMoney: { days: 30 }, explained: [{ words: 'Grund „Lebte von Erspartem“', until: on }] },
    ],
  })
})

test('two who correct at once: one is done, the other sees both states; the older form never wins later', async () => {
  const answers = await bothAfterReading(at.copy, 'gap_explanation', gap, () => [
    correct(),
    correct({ until: '2026-04-12' }),
  ])
  const [kept, refused] = answers[0].ok ? ['10.04.2026', '12.04.2026'] : ['12.04.2026', '10.04.2026']
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const conflict = (mine: string) => ({
    kind: 'conflict',
    version: 2,
    differences: expect.arrayContaining([{ field: 'Letzter Tag', mine, theirs: kept }]),
  })
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: conflict(refused) })
  expect(await correct({ until: '2026-04-15' })).toMatchObject({ refusal: conflict('15.04.2026') })
  expect((await rows()).filter(({ superseded }) => !superseded)).toHaveLength(1)
  // Who has seen both states may take the own one all the same.
  expect(await correct({ until: '2026-04-15', version: '2' })).toMatchObject({ ok: true })
  expect((await rows()).map(({ superseded }) => superseded)).toEqual([true, true, false])
})

test('a form that is sent twice corrects once', async () => {
  const key = randomUUID()
  expect(await correct({}, at.manager, key)).toMatchObject({ ok: true, value: { repeated: false } })
  expect(await correct({}, at.manager, key)).toMatchObject({ ok: true, value: { repeated: true } })
  expect(await rows()).toHaveLength(2)
})

test.each([
  ['no reason of the correction', { correction: '' }, 'correction'],
  ['neither bridge nor reason', { bridge: '' }, 'reason'],
  ['an end before the begin', { until: '2026-03-31' }, 'until'],
  ['days to come', { until: '2099-01-01' }, 'until'],
  ['a lane without money', { lane: 'residence' }, 'lane'],
])('%s is refused at its field and changes nothing', async (_words, wrong, field) => {
  expect(fieldsOf(await correct(wrong))).toEqual([field])
  expect(await rows()).toMatchObject([{ superseded: false }])
})

test('who may not write living costs, other roles, another site and the address of another case change nothing', async () => {
  const { newcomer, partner } = at.world.a.members
  await grant(at.copy, built, newcomer, { categories: ['plan', 'livelihood'], write: ['plan'] })
  await grant(at.copy, built, partner, { categories: ['plan', 'livelihood'], write: ['livelihood'] })
  const other = await at.begin()
  for (const [answer, kind] of [
    [await correct({}, newcomer), 'forbidden'],
    [await correct({}, partner), 'forbidden'],
    [await correct({}, at.world.b.members.manager), 'unseen'],
    [await correct({ gap: randomUUID() }), 'unseen'],
    [await at.send(other, correctGapExplanation, { gap, version: '1', ...right }), 'unseen'],
  ] as const)
    expect(answer).toMatchObject({ ok: false, refusal: { kind } })
  expect(await rows()).toMatchObject([{ superseded: false }])
  expect(await logged()).toEqual([{ action: 'gap.explained' }])
})

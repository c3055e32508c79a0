import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeTransition } from '../../../../src/features/transitions/commands/change-transition.server.ts'
import { endTransition } from '../../../../src/features/transitions/commands/end-transition.server.ts'
import { explainGap } from '../../../../src/features/transitions/commands/explain-gap.server.ts'
import { acknowledgeTransition } from '../../../../src/features/transitions/commands/acknowledge-transition.server.ts'
import { recordPeriod } from '../../../../src/features/transitions/commands/record-period.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { uncoveredDaysGuard } from '../../../../src/features/transitions/closing/uncovered-days.server.ts'
import { presentAxis } from '../../../../src/features/transitions/present/axis/axis.server.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import { type AxisWorld, axisWorld, fieldsOf } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => void (built = await at.begin()))
afterAll(() => at.copy.drop())

const on = '2026-04-30'
const obstacles = async (day = on) => {
  const found = await at.read(built, at.manager, (trx, entered, openCase) =>
    uncoveredDaysGuard(trx, entered, openCase, day),
  )
  return found.map(({ words }) => words.split('. ')[0])
}
const period = (more: Record<string, unknown>) =>
  at.send(built, recordPeriod, {
    rechtskreis: 'ASYLBLG3',
    from: '2025-01-01',
    until: '',
    certainty: 'told',
    ...more,
  })
const explain = (more: Record<string, unknown>, member = at.manager) =>
  at.send(built, explainGap, { lane: 'living_costs', from: '2026-04-01', until: on, ...more }, member)

test('a period that ended with nothing after it stands in the way of closing, up to the day of closing', async () => {
  await period({ until: '2026-03-31' })
  await period({ rechtskreis: 'SGB5', until: '2026-04-29' })
  expect(await obstacles()).toEqual([
    'Im Bereich Lebensunterhalt sind 30 Tage nicht gedeckt',
    'Im Bereich Gesundheit ist ein Tag nicht gedeckt',
  ])
  expect(await obstacles('2026-04-02')).toEqual(['Im Bereich Lebensunterhalt sind 2 Tage nicht gedeckt'])
  await period({ rechtskreis: 'SGB2', from: '2026-04-01' })
  expect(await obstacles()).toEqual(['Im Bereich Gesundheit ist ein Tag nicht gedeckt'])
})

test('a reason or a named bridge lets it be closed; a reason changes no figure, both are shown', async () => {
  await period({ until: '2026-03-31' })
  expect(await explain({ until: '2026-04-20', bridge: 'loan' })).toMatchObject({ ok: true })
  expect(await obstacles()).toEqual(['Im Bereich Lebensunterhalt sind 10 Tage nicht gedeckt'])
  expect(await explain({ from: '2026-04-21', reason: 'Lebte von Erspartem' })).toMatchObject({ ok: true })
  expect(await obstacles()).toEqual([])
  const { figures } = await at.read(built, at.manager, (trx, entered, openCase) =>
    presentAxis(trx, entered, openCase, { personIds: [built.personId], day: on, earlier: false }),
  )
  expect(figures).toMatchObject([
    {
      withoutMoney: { days: 10 },
      explained: [
        { words: 'Darlehen', from: '2026-04-01', until: '2026-04-20' },
        { words: 'Grund „Lebte von Erspartem“', from: '2026-04-21', until: on },
      ],
    },
  ])
})

test('a settled transition with a gap asks for a reason too', async () => {
  const dates = {
    kind: 'T02',
    from: 'ASYLBLG3',
    to: 'SGB2',
    trigger_on: '2026-03-10',
    last_paid_on: '2026-03-31',
  }
  await at.send(built, recordTransition, dates)
  const [{ ref: transition }] = (await at.rows<{ ref: string }>(
    'select ref from app.transition where case_id = $1',
    [built.caseId],
  )) as [{ ref: string }]
  const paid = { trigger_on: '2026-03-10', last_paid_on: '2026-03-31', first_payment_on: '2026-04-06' }
  await at.send(built, changeTransition, { transition, version: '1', ...paid })
  const acknowledged = {
    acknowledged_on: '2026-04-06',
    acknowledged_by: 'Frau B.',
    acknowledged_how: 'phone',
  }
  await at.send(built, acknowledgeTransition, { transition, version: '2', ...acknowledged })
  await at.send(built, endTransition, { transition, version: '3', state: 'settled' })
  expect(await obstacles()).toEqual(['Im Bereich Lebensunterhalt sind 5 Tage nicht gedeckt'])
  await explain({ until: '2026-04-05', reason: 'Bescheid kam spät' })
  expect(await obstacles()).toEqual([])
})

test.each([
  ['neither bridge nor reason', {}, ['reason']],
  ['an end before the begin', { until: '2026-03-31', reason: 'Erspartes' }, ['until']],
  ['days to come', { until: '2099-01-01', reason: 'Erspartes' }, ['until']],
  ['a lane without money', { lane: 'residence', reason: 'Erspartes' }, ['lane']],
])('%s is refused at its field', async (_words, wrong, fields) => {
  expect(fieldsOf(await explain(wrong))).toEqual(fields)
  expect(await at.rows('select 1 from app.gap_explanation where case_id = $1', [built.caseId])).toEqual([])
})

test('who may not write living costs, and another site, explain nothing', async () => {
  const { newcomer } = at.world.a.members
  await grant(at.copy, built, newcomer, { categories: ['plan', 'livelihood'], write: ['plan'] })
  const reason = { reason: 'Erspartes' }
  expect(await explain(reason, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await explain(reason, at.world.b.members.manager)).toMatchObject({ refusal: { kind: 'unseen' } })
})

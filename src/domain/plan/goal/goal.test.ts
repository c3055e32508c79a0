import { expect, test } from 'vitest'
import { type GoalLevels, rewordedLevel } from './goal.ts'
import { decideEnd, decideRating, decideReopening, type GoalStanding } from './goal-moves.ts'

const levels: GoalLevels = { [-2]: 'keine Wohnung', [-1]: '', 0: 'eine Zusage', 1: '', 2: 'eingezogen' }
const today = '2026-06-01'
const open: GoalStanding = { state: 'open', setOn: '2026-01-01', ratedOn: '2026-03-01' }
const end = { to: 'reached', on: '2026-05-01', score: 0, reason: '' } as const

test.each([
  ['the same words', {}, null],
  ['words for a level that had none', { [-1]: 'besichtigt' }, null],
  ['other words for a level', { 0: 'ein Vertrag' }, 0],
  ['no words any more', { 2: '' }, 2],
] as const)('once rated, of %s the reworded level is told', (_what, change, level) => {
  expect(rewordedLevel(levels, { ...levels, ...change })).toBe(level)
})

test.each([
  ['a day of today', open, today, null],
  ['a day between earlier ratings', open, '2026-02-01', null],
  ['a day to come', open, '2026-06-02', 'in_future'],
  ['a day before the goal was set', open, '2025-12-31', 'before_set'],
  ['a goal that ended', { ...open, state: 'reached' }, today, 'not_open'],
] as const)('a rating on %s', (_what, goal, on, problem) => {
  const decided = decideRating(goal, on, today)
  expect(decided.ok ? null : decided.refusal).toBe(problem)
})

test.each([
  ['reached where expected', {}, null],
  ['reached below what was expected', { score: -1 }, 'below_expected'],
  ['given up without a reason', { to: 'given_up', score: -2 }, 'reason_missing'],
  ['given up for a reason', { to: 'given_up', score: -2, reason: 'umgezogen' }, null],
  ['before the last rating', { on: '2026-02-01' }, 'before_rating'],
  ['in the future', { on: '2026-06-02' }, 'in_future'],
] as const)('a goal %s', (_what, change, problem) => {
  const decided = decideEnd(open, { ...end, ...change }, today)
  expect(decided.ok ? null : decided.refusal).toBe(problem)
})

test('only a goal that ended is taken up again', () => {
  expect(decideReopening(open)).toEqual({ ok: false, refusal: 'not_over' })
  expect(decideReopening({ ...open, state: 'given_up' }).ok).toBe(true)
})

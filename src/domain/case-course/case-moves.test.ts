import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CaseStanding,
  decideClosing,
  decidePause,
  decidePhase,
  decideReopening,
  decideResume,
  type MoveProblem,
} from './case-moves.ts'
import { isEarlier, workingPhases } from './case-phases.ts'
import { dueAfter } from './follow-up.ts'

const today = '2026-11-27'
const standing = (more: Partial<CaseStanding> = {}): CaseStanding => ({
  status: 'open',
  phase: 'planning',
  since: '2026-10-01',
  ...more,
})
const on = '2026-11-20'

test('an open case goes on to any later phase without a reason', () => {
  expect(decidePhase(standing(), { phase: 'monitoring', on, reason: '' }, today)).toEqual({
    ok: true,
    value: { phase: 'monitoring', on },
  })
})

test.each<[MoveProblem, Partial<CaseStanding>, Partial<Parameters<typeof decidePhase>[1]>]>([
  ['not_open', { status: 'paused' }, {}],
  ['not_open', { status: 'closed', phase: 'closed' }, {}],
  ['same_phase', {}, { phase: 'planning' }],
  ['before_last', {}, { on: '2026-09-30' }],
  ['in_future', {}, { on: '2026-11-28' }],
  ['reason_missing', {}, { phase: 'assessment' }],
])('a change of phase is refused: %s', (refusal, from, move) => {
  expect(decidePhase(standing(from), { phase: 'linking', on, reason: '', ...move }, today)).toEqual({
    ok: false,
    refusal,
  })
})

test('a case rests until a later day and for a reason', () => {
  const pause = (more: object, from: Partial<CaseStanding> = {}) =>
    decidePause(standing(from), { wakeUpOn: '2027-01-15', reason: 'Klinik', ...more }, today)
  expect(pause({})).toEqual({ ok: true, value: { wakeUpOn: '2027-01-15' } })
  expect(pause({ wakeUpOn: today })).toEqual({ ok: false, refusal: 'wake_up_past' })
  expect(pause({ reason: '' })).toEqual({ ok: false, refusal: 'reason_missing' })
  expect(pause({}, { status: 'paused' })).toEqual({ ok: false, refusal: 'not_open' })
})

test('only what rests is resumed, only what is closed is taken up again', () => {
  expect(decideResume(standing({ status: 'paused' }))).toEqual({ ok: true, value: null })
  expect(decideResume(standing())).toEqual({ ok: false, refusal: 'not_paused' })
  expect(decideReopening(standing(), { on, reason: 'x' }, today)).toEqual({
    ok: false,
    refusal: 'not_closed',
  })
  const closed = standing({ status: 'closed', phase: 'closed', since: '2026-11-01' })
  expect(decideReopening(closed, { on, reason: 'Trennung' }, today)).toEqual({ ok: true, value: { on } })
  expect(decideReopening(closed, { on: '2026-10-31', reason: 'Trennung' }, today)).toEqual({
    ok: false,
    refusal: 'before_last',
  })
})

test('open and paused cases can end, not before their last change and not in the future', () => {
  expect(decideClosing(standing({ status: 'paused' }), on, today).ok).toBe(true)
  expect(decideClosing(standing({ status: 'closed' }), on, today)).toEqual({
    ok: false,
    refusal: 'not_open',
  })
  expect(decideClosing(standing(), '2026-09-01', today)).toEqual({ ok: false, refusal: 'before_last' })
})

test('of two phases exactly one is earlier, and closed comes after all of them', () => {
  const phase = fc.constantFrom(...workingPhases)
  fc.assert(
    fc.property(phase, phase, (one, other) =>
      one === other ? !isEarlier(one, other) : isEarlier(one, other) !== isEarlier(other, one),
    ),
  )
  for (const one of workingPhases) expect(isEarlier(one, 'closed')).toBe(true)
})

test('without days in the concept nothing is ever due', () => {
  expect(dueAfter('2026-01-31', 30)).toBe('2026-03-02')
  expect(dueAfter('2026-01-31', null)).toBeNull()
})

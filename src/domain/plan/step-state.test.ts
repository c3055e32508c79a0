import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksForBarrier, decideStepMove, isOpenStep, stepStatuses } from './step-state.ts'

const move = { on: '2026-11-24', barrier: null, otherOpenSteps: 1, hasFollowUp: false }

test('a failed step needs its barrier', () => {
  expect(decideStepMove('started', { ...move, to: 'failed' }, '2026-11-24')).toEqual({
    ok: false,
    refusal: 'barrier_missing',
  })
  expect(decideStepMove('started', { ...move, to: 'failed', barrier: 'no_place' }, '2026-11-24').ok).toBe(
    true,
  )
})

test('nothing happens in the future', () => {
  expect(decideStepMove('planned', { ...move, to: 'finished', on: '2026-11-25' }, '2026-11-24')).toEqual({
    ok: false,
    refusal: 'in_future',
  })
})

test('the last open step ends only with a following one, and an ended step stays ended', () => {
  const status = fc.constantFrom(...stepStatuses)
  fc.assert(
    fc.property(status, status, fc.nat(2), fc.boolean(), (from, to, otherOpenSteps, hasFollowUp) => {
      const decided = decideStepMove(
        from,
        { ...move, to, barrier: 'other', otherOpenSteps, hasFollowUp },
        '2026-11-24',
      )
      if (!isOpenStep(from)) expect(decided.ok).toBe(false)
      if (decided.ok && !isOpenStep(to)) expect(otherOpenSteps > 0 || hasFollowUp).toBe(true)
    }),
  )
})

test('a step names what held it up where it failed or is done late', () => {
  const on = '2026-11-20'
  expect(asksForBarrier({ to: 'failed', on }, null)).toBe(true)
  expect(asksForBarrier({ to: 'finished', on }, '2026-11-19')).toBe(true)
  expect(asksForBarrier({ to: 'finished', on }, on)).toBe(false)
  expect(asksForBarrier({ to: 'finished', on }, null)).toBe(false)
  expect(asksForBarrier({ to: 'skipped', on }, '2026-11-19')).toBe(false)
})

import { expect, test } from 'vitest'
import { changedSteps, stepsOfTransition } from './transition-steps.ts'

const known: Parameters<typeof stepsOfTransition>[0] = {
  lane: 'living_costs',
  lastPaidOn: '2026-03-31',
  grantedFrom: null,
  firstPaymentOn: null,
  bridgeFrom: null,
  bridgeUntil: null,
  appliedOn: null,
  grantedOn: null,
  acknowledgedOn: null,
}
const steps = (more: Partial<typeof known>) =>
  stepsOfTransition({ ...known, ...more }, '2026-03-10').map(({ step, on }) => `${step.slice(11)} ${on}`)

test('what is not known yet did not happen', () => {
  expect(steps({})).toEqual(['begun 2026-03-10'])
  expect(steps({ appliedOn: '2026-03-12', grantedOn: '2026-04-20', acknowledgedOn: '2026-04-28' })).toEqual([
    'begun 2026-03-10',
    'applied 2026-03-12',
    'granted 2026-04-20',
    'acknowledged 2026-04-28',
  ])
})

test('a gap is closed by the payment only where there was one that no bridge covered', () => {
  const paid = { firstPaymentOn: '2026-04-06' }
  expect(steps(paid)).toEqual(['begun 2026-03-10', 'paid 2026-04-06', 'gap_closed 2026-04-06'])
  expect(steps({ firstPaymentOn: '2026-04-01' })).toEqual(['begun 2026-03-10', 'paid 2026-04-01'])
  expect(steps({ ...paid, bridgeFrom: '2026-04-01', bridgeUntil: '2026-04-05' })).toHaveLength(2)
})

test('the log is told what is new or changed, and what did not happen after all', () => {
  const told = [
    { step: 'transition_begun' as const, on: '2026-03-10' },
    { step: 'transition_applied' as const, on: '2026-03-12' },
    { step: 'transition_paid' as const, on: '2026-04-06' },
    { step: 'transition_granted' as const, on: null },
  ]
  const now = [
    { step: 'transition_begun' as const, on: '2026-03-10' },
    { step: 'transition_applied' as const, on: '2026-03-13' },
  ]
  expect(changedSteps(told, now)).toEqual({
    happened: [{ step: 'transition_applied', on: '2026-03-13' }],
    takenBack: ['transition_applied', 'transition_paid'],
  })
  expect(changedSteps(told.slice(0, 1), now.slice(0, 1))).toEqual({ happened: [], takenBack: [] })
})

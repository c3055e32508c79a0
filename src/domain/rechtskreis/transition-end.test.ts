import { expect, test } from 'vitest'
import { decideTransitionEnd } from './transition-end.ts'

const transition = {
  state: 'open' as const,
  lane: 'living_costs' as const,
  firstPaymentOn: '2026-05-01',
  acknowledgedOn: '2026-05-02',
}

test.each([
  [transition, 'settled', 'settled'],
  [{ ...transition, firstPaymentOn: null }, 'settled', 'not_paid'],
  [{ ...transition, acknowledgedOn: null }, 'settled', 'not_acknowledged'],
  [{ ...transition, lane: 'residence' as const, firstPaymentOn: null }, 'settled', 'settled'],
  [{ ...transition, firstPaymentOn: null, acknowledgedOn: null }, 'dropped', 'dropped'],
  [{ ...transition, state: 'settled' as const }, 'dropped', 'already_over'],
] as const)('%o to %s: %s', (from, to, expected) => {
  const decided = decideTransitionEnd(from, to)
  expect(decided.ok ? decided.value : decided.refusal).toBe(expected)
})

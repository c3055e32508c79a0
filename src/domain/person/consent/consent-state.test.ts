import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConsentAct, consentState, coveredCategories } from './consent-state.ts'

const given = (
  id: string,
  actedOn: string,
  validUntil: string | null = null,
): ConsentAct & { act: 'given' } => ({
  act: 'given',
  id,
  actedOn,
  validUntil,
  categories: ['contact'],
})

test('a withdrawal ends a consent on its own day, an end date after its day', () => {
  const acts: ConsentAct[] = [
    given('a', '2026-01-01'),
    { act: 'withdrawn', id: 'w', actedOn: '2026-03-01', givenId: 'a' },
  ]
  expect(consentState(given('a', '2026-01-01'), acts, '2026-02-28')).toBe('in_force')
  expect(consentState(given('a', '2026-01-01'), acts, '2026-03-01')).toBe('withdrawn')
  expect(consentState(given('b', '2026-01-01', '2026-03-01'), [], '2026-03-01')).toBe('in_force')
  expect(consentState(given('b', '2026-01-01', '2026-03-01'), [], '2026-03-02')).toBe('run_out')
})

test('no consent covers nothing, and a further withdrawal never covers more', () => {
  expect(coveredCategories([], '2026-01-01').size).toBe(0)
  const days = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01')
  const someGiven = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), day: days }), { maxLength: 4 })
  fc.assert(
    fc.property(someGiven, fc.constantFrom('a', 'b', 'c'), days, (gifts, withdrawn, day) => {
      const acts: ConsentAct[] = gifts.map((gift) => given(gift.id, gift.day))
      const after: ConsentAct[] = [...acts, { act: 'withdrawn', id: 'w', actedOn: day, givenId: withdrawn }]
      expect(coveredCategories(after, day).size).toBeLessThanOrEqual(coveredCategories(acts, day).size)
    }),
  )
})

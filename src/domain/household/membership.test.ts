import { expect, test } from 'vitest'
import { endsBeforeBeginning, heldOn, householdsOn } from './membership.ts'

const member = (name: string, householdId: string, from: string, until: string | null, role = 'adult') => ({
  name,
  householdId,
  from,
  until,
  role: role as 'adult' | 'child',
})

test('the last day counts, the day after does not; an unknown beginning was always', () => {
  const held = { from: '2026-01-05', until: '2026-03-31' }
  expect(['2026-01-04', '2026-01-05', '2026-03-31', '2026-04-01'].map((day) => heldOn(held, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(heldOn({ from: null, until: null }, '1990-01-01')).toBe(true)
})

test('an end before the beginning is none, an end on the same day is', () => {
  expect(endsBeforeBeginning({ from: '2026-01-05', until: '2026-01-04' })).toBe(true)
  expect(endsBeforeBeginning({ from: '2026-01-05', until: '2026-01-05' })).toBe(false)
  expect(endsBeforeBeginning({ from: null, until: '2026-01-05' })).toBe(false)
})

test('a separation leaves one household before it and two after it, children last', () => {
  const members = [
    member('child', 'a', '2024-01-01', null, 'child'),
    member('mother', 'a', '2024-01-01', null),
    member('father', 'a', '2024-01-01', '2026-03-31'),
    member('father', 'b', '2026-04-01', null),
  ]
  const names = (day: string) => householdsOn(members, day).map((of) => of.map(({ name }) => name))
  expect(names('2026-03-31')).toEqual([['mother', 'father', 'child']])
  expect(names('2026-04-01')).toEqual([['mother', 'child'], ['father']])
  expect(names('2023-12-31')).toEqual([])
})

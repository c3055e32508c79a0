import { expect, test } from 'vitest'
import { categoryOfResource } from '../resource.ts'
import { canCarry, categoryOfTie, inMapOrder, resourceKindOf, tieKinds } from './tie.ts'

test('a tie taken as a resource is seen by the same people as before, so doctor, school and work stay ties', () => {
  const taken = tieKinds.filter((kind) => resourceKindOf(kind))
  for (const kind of taken) expect(categoryOfResource[resourceKindOf(kind)!]).toBe(categoryOfTie[kind])
  expect(tieKinds.filter((kind) => !taken.includes(kind))).toEqual(['school_kita', 'work', 'health'])
})

test('a plan draws on a tie that stands and gives', () => {
  const tie = { strength: 'weak', direction: 'gives', endedOn: null } as const
  expect(canCarry(tie)).toBe(true)
  expect(canCarry({ ...tie, direction: 'both', strength: 'strong' })).toBe(true)
  expect(canCarry({ ...tie, direction: 'takes' })).toBe(false)
  expect(canCarry({ ...tie, endedOn: '2026-01-01' })).toBe(false)
  for (const strength of ['strained', 'broken', 'wished'] as const)
    expect(canCarry({ ...tie, strength })).toBe(false)
})

test('list and map go by kind, family first, within a kind as they came', () => {
  const ties = (['counselling', 'family', 'friend', 'family'] as const).map((kind, at) => ({ kind, at }))
  expect(inMapOrder(ties).map(({ at }) => at)).toEqual([1, 3, 2, 0])
})

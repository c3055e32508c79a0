import { expect, test } from 'vitest'
import { handedOverBy } from './handed-over-by.ts'

const step = (id: string, agencyKind: string, endedOn: string | null) => ({ id, agencyKind, endedOn })
const steps = [
  step('a', 'ABH', '2026-01-05'),
  step('b', 'JC', '2026-02-01'),
  step('c', 'KK', null),
  step('d', 'KURS', null),
]

test('of what a step waited for, the one that ended last hands over', () => {
  const order = ['a', 'b', 'c'].map((before) => ({ before, after: 'd' }))
  expect(handedOverBy('d', steps, order)).toBe('JC')
  expect(handedOverBy('d', steps, order.slice(0, 1))).toBe('ABH')
  expect(handedOverBy('d', steps, order.slice(2))).toBeNull()
  expect(handedOverBy('a', steps, order)).toBeNull()
})

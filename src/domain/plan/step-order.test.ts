import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, leadsTo, type StepOrder, wouldCycle } from './step-order.ts'

const line = (before: string, after: string): StepOrder => ({ before, after })

test('a step never waits for itself, at once or round a corner', () => {
  const order = [line('a', 'b'), line('b', 'c')]
  expect(wouldCycle([], line('a', 'a'))).toBe(true)
  expect(wouldCycle(order, line('c', 'a'))).toBe(true)
  expect(wouldCycle(order, line('a', 'c'))).toBe(false)
  expect(leadsTo(order, 'a', 'c')).toBe(true)
  expect(leadsTo(order, 'c', 'a')).toBe(false)
})

test('whatever lines are asked for, those that were let in hold no cycle and each step stands behind what it waits for', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  fc.assert(
    fc.property(fc.array(fc.record({ before: key, after: key }), { maxLength: 30 }), (wanted) => {
      const order: StepOrder[] = []
      for (const added of wanted) if (!wouldCycle(order, added)) order.push(added)
      const keys = ['f', 'e', 'd', 'c', 'b', 'a']
      const sorted = inOrder(keys, order)
      expect(sorted.toSorted()).toEqual(keys.toSorted())
      for (const { before, after } of order)
        expect(sorted.indexOf(before)).toBeLessThan(sorted.indexOf(after))
    }),
  )
})

test('broken stored data loses no step', () => {
  expect(inOrder(['a', 'b'], [line('a', 'b'), line('b', 'a')]).toSorted()).toEqual(['a', 'b'])
})

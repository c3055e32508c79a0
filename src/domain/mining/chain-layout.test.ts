import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutChain } from './chain-layout.ts'

const edge = (from: string, to: string, count: number) => ({ from, to, count, medianDays: 1 })

test('a chain runs from left to right, a step back is a bow below', () => {
  const { steps, edges } = layOutChain({ a: 3, b: 3, c: 2 }, [
    edge('a', 'b', 3),
    edge('b', 'c', 2),
    edge('c', 'a', 1),
  ])
  const x = Object.fromEntries(steps.map((step) => [step.name, step.x]))
  expect(x.a).toBeLessThan(x.b!)
  expect(x.b).toBeLessThan(x.c!)
  expect(edges.map((placed) => placed.back)).toEqual([false, false, true])
})

test('no two boxes cover each other', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(names, names, fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 14 }),
      (raw) => {
        const { steps, boxHeight, boxWidth } = layOutChain(
          {},
          raw.map(([from, to, count]) => edge(from, to, count)),
        )
        for (const one of steps) {
          for (const other of steps.filter((step) => step !== one)) {
            expect(Math.abs(one.x - other.x) >= boxWidth || Math.abs(one.y - other.y) >= boxHeight).toBe(true)
          }
        }
      },
    ),
  )
})

import { expect, test } from 'vitest'
import { stepWaits } from './step-waits.ts'

const step = (chain: number, stepCode: string, day: number) => ({ chain, stepCode, day })

test('designed steps are measured chain by chain; what no chain went is left out', () => {
  const steps = [
    step(0, 'a', 0),
    step(0, 'x', 3),
    step(0, 'b', 10),
    step(1, 'a', 5),
    step(1, 'b', 25),
    step(2, 'b', 1),
  ]
  expect(
    stepWaits(steps, [
      { before: 'a', after: 'b' },
      { before: 'b', after: 'c' },
    ]),
  ).toEqual([{ before: 'a', after: 'b', count: 2, medianDays: 15 }])
})

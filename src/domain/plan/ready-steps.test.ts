import { expect, test } from 'vitest'
import { readySteps, waitsFor } from './ready-steps.ts'
import type { StepStatus } from './step-state.ts'

const step = (key: string, status: StepStatus = 'planned') => ({ key, status })
const order = [
  { before: 'a', after: 'c' },
  { before: 'b', after: 'c' },
  { before: 'c', after: 'd' },
]

test('a step is ready when all it waits for is over, also where that failed or was not needed', () => {
  expect(readySteps([step('a'), step('b'), step('c'), step('d')], order)).toEqual(['a', 'b'])
  expect(readySteps([step('a', 'finished'), step('b', 'started'), step('c'), step('d')], order)).toEqual([
    'b',
  ])
  expect(readySteps([step('a', 'failed'), step('b', 'skipped'), step('c'), step('d')], order)).toEqual(['c'])
  expect(waitsFor('c', [step('a', 'finished'), step('b'), step('c')], order)).toEqual(['b'])
})

import { expect, test } from 'vitest'
import { urgencyOf } from './urgency.ts'

test.each([
  ['2026-11-23', 'overdue'],
  ['2026-11-24', 'today'],
  ['2026-11-25', 'this_week'],
  ['2026-12-01', 'this_week'],
  ['2026-12-02', 'later'],
] as const)('on 24 November %s is %s', (due, urgency) => {
  expect(urgencyOf(due, '2026-11-24')).toBe(urgency)
})

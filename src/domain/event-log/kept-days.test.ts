import { expect, test } from 'vitest'
import { deletionDayFault, latestDeletion } from './kept-days.ts'

test('thirty days at most, over the end of a month and of a year', () => {
  expect(latestDeletion('2026-12-15')).toBe('2027-01-14')
})

test.each([
  ['2026-02-09', 'past'],
  ['2026-02-10', 'past'],
  ['2026-02-11', null],
  ['2026-03-12', null],
  ['2026-03-13', 'too_late'],
] as const)('sent in on 2026-02-10, deleted on %s: %s', (day, fault) => {
  expect(deletionDayFault(day, '2026-02-10')).toBe(fault)
})

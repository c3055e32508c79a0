import { expect, test } from 'vitest'
import { publicationDay } from './publication-day.ts'

test.each([
  ['2026-11-25', '2026-10-31'],
  ['2026-03-31', '2026-02-28'],
  ['2028-03-01', '2028-02-29'],
  ['2027-01-01', '2026-12-31'],
])('published on %s, a table goes up to %s', (today, last) => {
  expect(publicationDay(today)).toBe(last)
})

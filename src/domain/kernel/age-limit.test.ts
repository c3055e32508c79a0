import { expect, test } from 'vitest'
import { ageLimitMonths } from './age-limit.ts'

test.each([
  [1940, 65, 0],
  [1946, 65, 0],
  [1947, 65, 1],
  [1957, 65, 11],
  [1958, 66, 0],
  [1959, 66, 2],
  [1960, 66, 4],
  [1961, 66, 6],
  [1962, 66, 8],
  [1963, 66, 10],
  [1964, 67, 0],
  [2008, 67, 0],
])('born in %i: %i years and %i months (§ 7a SGB II, § 235 SGB VI)', (year, years, months) => {
  expect(ageLimitMonths(year)).toBe(years * 12 + months)
})

import { expect, test } from 'vitest'
import { lockedUntil } from './lock-out.ts'

const minute = 60_000
const tries = (count: number, latest: number) => Array.from({ length: count }, (_, at) => latest - at * 1000)

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [8, 8],
  [9, 15],
  [40, 15],
])('%i failed tries from one network hold up for %i minutes', (count, minutes) => {
  const until = lockedUntil({ account: tries(count, 1e9), accountFromNetwork: tries(count, 1e9) })
  expect(until === 0 ? 0 : (until - 1e9) / minute).toBe(minutes)
})

test('twenty tries from elsewhere do not lock out the person at the own desk', () => {
  expect(lockedUntil({ account: tries(20, 1e9), accountFromNetwork: [] })).toBe(0)
})

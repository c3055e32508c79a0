import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareByCodePoint } from '../code-point-order.ts'
import { takeMedian, takeQuantile } from './order-statistics.ts'

const seed = Number(process.env['FAST_CHECK_SEED'] ?? Date.now() % 2 ** 31)
const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 300, size: 'max' })

test(`the median is that of the sorted numbers (FAST_CHECK_SEED=${seed})`, () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const sorted = list.toSorted((a, b) => a - b)
      const last = list.length - 1
      const wanted = (sorted[Math.floor(last / 2)]! + sorted[Math.ceil(last / 2)]!) / 2
      expect(takeMedian(Float64Array.from(list), 0, list.length)).toBeCloseTo(wanted, 12)
    }),
    { seed, numRuns: 500 },
  )
})

test('the median looks at its part of the array only', () => {
  const values = Float64Array.of(100, 3, 1, 2, -100)
  expect(takeMedian(values, 1, 4)).toBe(2)
  expect([values[0], values[4]]).toEqual([100, -100])
  expect(() => takeMedian(values, 2, 2)).toThrow(RangeError)
})

// Place 0.9 × 3 = 2.7: seven tenths of the way from 30 to 40.
test('quantiles lie between neighbours', () => {
  const values = Float64Array.of(40, 10, 30, 20)
  expect(takeQuantile(values, 0.9)).toBe(37)
  expect(takeQuantile(values, 1)).toBe(40)
  expect(takeQuantile(values, 0)).toBe(10)
  expect(takeQuantile(new Float64Array(), 0.5)).toBeUndefined()
})

test('names are ordered by code point, a shorter one first', () => {
  const names = ['😀', '\uFFFD', 'b', 'ab', 'a', 'ä', '', '\uE000']
  const byBytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  expect(names.toSorted(compareByCodePoint)).toEqual(byBytes)
})

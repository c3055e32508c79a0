import { expect, test } from 'vitest'
import { figuresOf, median, quantile, rounded } from './statistics.ts'

test('a quantile is a value that occurred, by the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1)
  expect(quantile(hundred, 0.5)).toBe(50)
  expect(quantile(hundred, 0.99)).toBe(99)
  expect(quantile(hundred, 1)).toBe(100)
  expect(quantile([7], 0.99)).toBe(7)
  expect(quantile([3, 9], 0)).toBe(3)
})

test('the median does not depend on the order and lies between two middle values', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([10, 1, 2, 4])).toBe(3)
})

test('nothing has no middle', () => {
  expect(() => median([])).toThrow('nothing')
  expect(() => quantile([], 0.5)).toThrow('nothing')
})

test('figures count calls per second of the elapsed time, not of the sum of the latencies', () => {
  const latencies = Array.from({ length: 200 }, (_, at) => 200 - at)
  expect(figuresOf(latencies, 4000)).toEqual({ calls: 200, perSecond: 50, p50: 100, p99: 198 })
})

test('figures carry four digits', () => {
  expect([rounded(1234.5678), rounded(0.000123456)]).toEqual([1235, 0.0001235])
})

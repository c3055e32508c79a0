import { expect, test } from 'vitest'
import { cutByMonth, hoursOf, readTimeOfDay } from './time-line.ts'

test('entries are cut by month, in the order in which they came', () => {
  const entries = ['2026-11-30', '2026-11-01', '2026-10-31', '2025-11-02'].map((on) => ({ on }))
  expect(cutByMonth(entries).map(({ month, entries: of }) => [month, of.length])).toEqual([
    ['2026-11', 2],
    ['2026-10', 1],
    ['2025-11', 1],
  ])
  expect(cutByMonth([])).toEqual([])
})

test('minutes are said in hours', () => {
  expect([hoursOf(0), hoursOf(59), hoursOf(60), hoursOf(755)]).toEqual([
    { hours: 0, minutes: 0 },
    { hours: 0, minutes: 59 },
    { hours: 1, minutes: 0 },
    { hours: 12, minutes: 35 },
  ])
})

test.each([
  ['9', '09:00'],
  ['9 Uhr', '09:00'],
  ['9:05', '09:05'],
  ['09.05', '09:05'],
  ['0905', '09:05'],
  ['14:30 Uhr', '14:30'],
  ['0:00', '00:00'],
  ['24:00', null],
  ['9:60', null],
  ['gegen Mittag', null],
  ['', null],
])('%s is the time of day %s', (written, time) => {
  expect(readTimeOfDay(written)).toBe(time)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escalatedFrom, escalatedUntil } from './escalation.ts'

test.each([
  ['a Monday, five days: the sixth working day after it', '2026-11-02', 5, '2026-11-10'],
  ['none: the next working day', '2026-11-02', 0, '2026-11-03'],
  ['a Friday: the weekend does not count', '2026-11-06', 1, '2026-11-10'],
  ['a Saturday is due on the Friday before', '2026-11-07', 1, '2026-11-10'],
  ['over Christmas and New Year', '2026-12-23', 3, '2026-12-30'],
  ['over Corpus Christi', '2026-06-03', 0, '2026-06-05'],
])('%s', (_what, due, workingDays, from) => {
  expect(escalatedFrom(due, workingDays)).toBe(from)
})

test('an item due on the last day is escalated today, one due a day later is not', () => {
  expect(escalatedUntil('2026-11-10', 5)).toBe('2026-11-02')
  expect(escalatedUntil('2026-11-09', 5)).toBe('2026-11-01')
  // On the Sunday nothing more is escalated than on the Friday before.
  expect(escalatedUntil('2026-11-08', 5)).toBe(escalatedUntil('2026-11-06', 5))
})

test('the last day and the first say the same of every item on every day', () => {
  const day = fc
    .integer({ min: 0, max: 1200 })
    .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 30 }), (due, today, workingDays) => {
      expect(due <= escalatedUntil(today, workingDays)).toBe(escalatedFrom(due, workingDays) <= today)
    }),
  )
})

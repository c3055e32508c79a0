import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAhead, weeksOfMonth } from './days-ahead.ts'

const expected = { oldEnds: '2026-11-30', newBegins: '2026-12-01', applyBy: '2026-12-31' }
const known = {
  triggerOn: '2026-11-10',
  lastPaidOn: null,
  appliedOn: null,
  firstPaymentOn: null,
  bridgeUntil: '2026-12-14',
}
const at = (more: Partial<Record<keyof typeof known, string | null>> = {}) =>
  daysAhead({ ...known, ...(more as object) }, expected).map(({ on, kind }) => `${on} ${kind}`)

test('a right ends, a bridge ends, an application is due', () =>
  expect(at()).toEqual(['2026-11-30 right_ends', '2026-12-14 bridge_ends', '2026-12-31 application_due']))

test('who applied has no day for it, who is paid needs no bridge', () =>
  expect(at({ appliedOn: '2026-11-12', firstPaymentOn: '2026-12-02' })).toEqual(['2026-11-30 right_ends']))

test('a month is shown in whole weeks, from Monday to Sunday, each day of it once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const month = `${year}-${String(number).padStart(2, '0')}`
      const weeks = weeksOfMonth(month)
      for (const week of weeks)
        expect(week.map((day) => Temporal.PlainDate.from(day).dayOfWeek)).toEqual([1, 2, 3, 4, 5, 6, 7])
      const days = weeks.flat().filter((day) => day.startsWith(month))
      expect(new Set(days).size).toBe(Temporal.PlainDate.from(`${month}-01`).daysInMonth)
      for (const week of weeks) expect(week.some((day) => day.startsWith(month))).toBe(true)
    }),
  )
})

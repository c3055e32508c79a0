import { expect, test } from 'vitest'
import { type DateRule, dayByRule } from './date-rule.ts'

test.each<[DateRule, string, string]>([
  ['same_day', '2026-01-31', '2026-01-31'],
  ['day_before', '2026-03-01', '2026-02-28'],
  ['end_of_month', '2026-02-10', '2026-02-28'],
  ['end_of_month', '2028-02-10', '2028-02-29'],
  ['end_of_next_month', '2026-01-31', '2026-02-28'],
  ['month_begins', '2026-12-31', '2026-12-01'],
  ['next_month_begins', '2026-12-31', '2027-01-01'],
  ['plus_months_12', '2024-02-29', '2025-02-28'],
  ['plus_months_3', '2026-11-30', '2027-02-28'],
  ['day_before_plus_months_36', '2023-11-25', '2026-11-24'],
  // A stay that began on a day which the last month lacks is complete with that month's last day (§ 188 (3) BGB).
  ['day_before_plus_months_36', '2024-02-29', '2027-02-28'],
  ['after_months_36', '2024-02-29', '2027-03-01'],
  ['after_months_36', '2023-11-25', '2026-11-25'],
  ['day_before_plus_months_216', '2008-12-01', '2026-11-30'],
  ['after_months_216', '2008-02-29', '2026-03-01'],
  ['day_after', '2026-12-31', '2027-01-01'],
  ['end_of_month_of_day_after', '2026-03-15', '2026-03-31'],
  ['end_of_month_of_day_after', '2026-03-31', '2026-04-30'],
  ['end_of_month_plus_6', '2025-08-31', '2026-02-28'],
  ['month_begins_minus_6', '2026-08-31', '2026-02-01'],
  // Who was born on the first of a month completes an age with the month before.
  ['pension_age', '1960-07-01', '2026-10-31'],
  ['pension_age', '1960-07-02', '2026-11-01'],
  ['pension_age', '1964-02-29', '2031-02-28'],
])('%s of %s is %s', (rule, day, expected) => {
  expect(dayByRule(rule, day)).toBe(expected)
})

test('an unknown rule is no day', () => {
  expect(() => dayByRule('some_day' as DateRule, '2026-01-01')).toThrow('some_day')
})

import { describe, expect, test } from 'vitest'
import { formatDay, formatTime } from './date-format.ts'

describe('days', () => {
  test.each([
    ['2026-11-24', 'de', '24.11.2026'],
    ['2026-02-01', 'de', '01.02.2026'],
    ['2026-02-01', 'en', 'Feb 1, 2026'],
    ['1990-03', 'de', 'März 1990'],
    ['1990-03', 'en', 'March 1990'],
    ['1990', 'de', '1990'],
    ['unbekannt', 'de', 'unbekannt'],
    ['2026-13-45', 'de', '2026-13-45'],
  ])('%s in %s is %s', (value, locale, expected) => expect(formatDay(value, locale)).toBe(expected))

  test('of instants are those of Berlin, in summer and winter', () => {
    expect(formatDay('2026-06-30T22:30:00Z', 'de')).toBe('01.07.2026')
    expect(formatDay('2026-12-31T22:30:00Z', 'de')).toBe('31.12.2026')
    expect(formatDay('2026-12-31T23:30:00Z', 'de')).toBe('01.01.2027')
  })

  test.each(['fa', 'ps', 'ar', 'prs', 'ti'])('in %s keep the Gregorian year and Latin digits', (locale) => {
    expect(formatDay('2026-11-22', locale)).toMatch(/22/)
    expect(formatDay('2026-11-22', locale)).toMatch(/2026/)
  })
})

describe('times', () => {
  test('are those of Berlin', () => {
    expect(formatTime('2026-06-30T22:30:00Z', 'de')).toBe('00:30')
    expect(formatTime('2026-12-31T22:30:00Z', 'en')).toBe('23:30')
  })
  test('do not exist for mere dates', () => {
    expect(formatTime('2026-06-30', 'de')).toBeUndefined()
    expect(formatTime('2026-06', 'de')).toBeUndefined()
  })
})

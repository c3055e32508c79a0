import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTimestamp, unitOfColumn } from './timestamp.ts'

const MIDNIGHT = Date.UTC(2024, 11, 31) * 1000

describe('times are read as microseconds', () => {
  test.each([
    ['2024-12-31', MIDNIGHT],
    ['31.12.2024', MIDNIGHT],
    ['2024-12-31T00:00', MIDNIGHT],
    ['2024-12-31 00:00:00', MIDNIGHT],
    ['2024-12-31t00:00:00z', MIDNIGHT],
    ['2024-12-31T01:00:00+01:00', MIDNIGHT],
    ['2024-12-30T18:30:00-0530', MIDNIGHT],
    ['2024-12-31 02:00:00 +02', MIDNIGHT],
    ['2024-12-31T00:00:00.123456789Z', MIDNIGHT + 123_456],
    ['2024-12-31T00:00:00,5', MIDNIGHT + 500_000],
    ['31.12.2024 08:15', MIDNIGHT + 29_700_000_000],
    ['31.12.2024 08:15:30', MIDNIGHT + 29_730_000_000],
    ['2024-02-29', Date.UTC(2024, 1, 29) * 1000],
    ['1969-12-31T23:59:59.999999Z', -1],
  ])('%s', (text, wanted) => expect(parseTimestamp(text)).toBe(wanted))

  test.each([
    ['1735603200', 's', MIDNIGHT],
    ['1735603200.1234567', 's', MIDNIGHT + 123_456],
    ['1735603200000', 'ms', MIDNIGHT],
    ['1735603200000000', 'us', MIDNIGHT],
    ['-1.5', 's', -1_500_000],
    ['0', 'us', 0],
  ] as const)('%s in %s', (text, unit, wanted) => expect(parseTimestamp(text, unit)).toBe(wanted))

  test.each([
    ['31.02.2024', 'no-such-date'],
    ['2023-02-29', 'no-such-date'],
    ['1900-02-29T00:00:00Z', 'no-such-date'],
    ['2024-04-31', 'no-such-date'],
    ['2024-13-01', 'no-such-date'],
    ['2024-12-31T24:00:00Z', 'unreadable'],
    ['2024-12-31T00:60:00Z', 'unreadable'],
    ['2024-12-31T00:00:00+25:00', 'unreadable'],
    ['12/31/2024', 'unreadable'],
    ['NA', 'unreadable'],
    ['', 'unreadable'],
    ['1735603200', 'unit-missing'],
    ['20241231', 'unit-missing'],
  ])('%s is refused: %s', (text, fault) => expect(parseTimestamp(text)).toBe(fault))

  test('a number beyond the year 9999 is of another unit', () => {
    expect(parseTimestamp('1735603200000000', 's')).toBe('unreadable')
  })

  test('every instant that Date can print in four digits comes back', () => {
    const instants = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (date) => {
        expect(parseTimestamp(date.toISOString())).toBe(date.getTime() * 1000)
      }),
    )
  })
})

test.each([
  ['timestamp_us', 'us'],
  ['AT_MS', 'ms'],
  ['time_s', 's'],
  ['status', undefined],
])('the end of a name tells the unit: %s', (name, unit) => expect(unitOfColumn(name)).toBe(unit))

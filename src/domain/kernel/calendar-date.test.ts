import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCalendarDate, parsePartialDate } from './calendar-date.ts'

const read = (text: string, pastOnly?: string) => {
  const reading = parseCalendarDate(text, { pastOnly })
  return reading.ok ? reading.value : reading.reason
}
const readPartial = (text: string, pastOnly?: string) => {
  const reading = parsePartialDate(text, { pastOnly })
  return reading.ok ? reading.value : reading.reason
}

describe('whole dates', () => {
  test.each([
    ['1.2.26', '2026-02-01'],
    ['01.02.2026', '2026-02-01'],
    [' 1. 2. 2026 ', '2026-02-01'],
    ['1. Februar 2026', '2026-02-01'],
    ['1 Feb. 26', '2026-02-01'],
    ['3. MÄRZ 2024', '2024-03-03'],
    ['3. Ma\u0308rz 2024', '2024-03-03'],
    ['12 October 2025', '2025-10-12'],
    ['2026-02-01', '2026-02-01'],
    ['2026-2-1', '2026-02-01'],
    ['29.02.2024', '2024-02-29'],
    ['1.1.69', '2069-01-01'],
    ['1.1.70', '1970-01-01'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1/2/2026', 'unreadable'],
    ['morgen', 'unreadable'],
    ['1. Foo 2026', 'unreadable'],
    ['1990', 'unreadable'],
    ['1.2.026', 'unreadable'],
    ['2026-02-01T10:00', 'unreadable'],
    ['31.02.2026', 'impossible'],
    ['29.02.2023', 'impossible'],
    ['0.1.2026', 'impossible'],
    ['00.00.1990', 'impossible'],
    ['1.13.2026', 'impossible'],
    ['1.1.0026', 'impossible'],
  ])('%j is %s', (text, reason) => expect(read(text)).toBe(reason))

  test.each([
    ['1.2.26', '2026-02-01', '2026-02-01'],
    ['2.2.26', '2026-02-01', '1926-02-02'],
    ['1.1.45', '2026-02-01', '1945-01-01'],
    ['1.1.85', '2026-02-01', '1985-01-01'],
    ['1.1.2027', '2026-02-01', '2027-01-01'],
  ])('%s before %s is %s', (text, today, expected) => expect(read(text, today)).toBe(expected))
})

describe('partial dates', () => {
  test.each([
    ['1990', '1990'],
    ['00.00.1990', '1990'],
    ['1990-00-00', '1990'],
    ['03.1990', '1990-03'],
    ['3.1990', '1990-03'],
    ['1990-03', '1990-03'],
    ['00.03.1990', '1990-03'],
    ['März 1990', '1990-03'],
    ['1.3.1990', '1990-03-01'],
    ['1. März 90', '1990-03-01'],
    ['', 'empty'],
    ['90', 'unreadable'],
    ['3/1990', 'unreadable'],
    ['Winter 1990', 'unreadable'],
    ['13.1990', 'impossible'],
    ['01.00.1990', 'impossible'],
    ['31.02.1990', 'impossible'],
    ['1700', 'impossible'],
  ])('%j is %s', (text, expected) => expect(readPartial(text)).toBe(expected))

  test('a two-digit year is put into the past where asked', () => {
    expect(readPartial('1.3.30', '2026-02-01')).toBe('1930-03-01')
  })
})

const anyDate = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('every date from 1800 to 2199', () => {
  test('is read back from each way of writing it', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const day = Temporal.PlainDate.from(date)
        const written = [
          date,
          `${day.day}.${day.month}.${day.year}`,
          day.toLocaleString('de-DE', { dateStyle: 'long' }),
        ]
        for (const text of written) {
          expect(read(text)).toBe(date)
          expect(readPartial(text)).toBe(date)
        }
      }),
    )
  })

  test('is read back where only month or year are known', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year, month] = date.split('-')
        expect(readPartial(`${month}.${year}`)).toBe(`${year}-${month}`)
        expect(readPartial(`00.${month}.${year}`)).toBe(`${year}-${month}`)
        expect(readPartial(`00.00.${year}`)).toBe(year)
      }),
    )
  })
})

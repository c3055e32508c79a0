import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOff, easterSunday, holidays, workingDayAfter, workingDayBefore } from './working-days.ts'

// Easter Sundays as published by the Physikalisch-Technische Bundesanstalt.
test.each([
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2038-04-25',
])('Easter Sunday falls on %s', (day) => {
  expect(easterSunday(Number(day.slice(0, 4))).toString()).toBe(day)
})

test('the holidays of 2027 in North Rhine-Westphalia', () => {
  const days = Array.from({ length: 365 }, (_, at) =>
    Temporal.PlainDate.from('2027-01-01').add({ days: at }).toString(),
  )
  const off = days.filter((day) => (holidays as readonly string[]).includes(dayOff(day) ?? ''))
  expect(off.map((day) => [day, dayOff(day)])).toEqual([
    ['2027-01-01', 'new_year'],
    ['2027-03-26', 'good_friday'],
    ['2027-03-29', 'easter_monday'],
    ['2027-05-01', 'labour_day'],
    ['2027-05-06', 'ascension'],
    ['2027-05-17', 'whit_monday'],
    ['2027-05-27', 'corpus_christi'],
    ['2027-10-03', 'german_unity'],
    ['2027-11-01', 'all_saints'],
    ['2027-12-25', 'christmas'],
    ['2027-12-26', 'second_christmas'],
  ])
})

test('what is due on a day off has to be done on the working day before; a legal deadline moves behind it', () => {
  expect(workingDayBefore('2026-12-27')).toBe('2026-12-24')
  expect(workingDayAfter('2026-12-25')).toBe('2026-12-28')
  expect(workingDayBefore('2026-12-24')).toBe('2026-12-24')
  expect(dayOff('2026-11-28')).toBe('saturday')
})

test('between the two nearest working days there is nothing but days off', () => {
  const anyDay = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString())
  fc.assert(
    fc.property(anyDay, (day) => {
      const [before, after] = [workingDayBefore(day), workingDayAfter(day)]
      expect(dayOff(before)).toBeNull()
      expect(dayOff(after)).toBeNull()
      let one = Temporal.PlainDate.from(before).add({ days: 1 })
      while (one.toString() < after) {
        expect(dayOff(one.toString())).not.toBeNull()
        one = one.add({ days: 1 })
      }
      expect(before === day).toBe(dayOff(day) === null)
    }),
  )
})

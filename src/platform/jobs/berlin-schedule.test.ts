import { expect, test } from 'vitest'
import { crontabOf, isBerlinHour } from './berlin-schedule.ts'

test('a daily task has exactly one hour on each day of two years, clock changes included', () => {
  const runs = new Map<string, number>()
  let at = Temporal.Instant.from('2026-01-01T00:17:00Z')
  const end = Temporal.Instant.from('2028-01-01T00:17:00Z')
  while (Temporal.Instant.compare(at, end) < 0) {
    if (isBerlinHour(at.toString(), 4)) {
      const day = at.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString()
      runs.set(day, (runs.get(day) ?? 0) + 1)
    }
    at = at.add({ hours: 1 })
  }
  expect(runs.size).toBe(730)
  expect(new Set(runs.values())).toEqual(new Set([1]))
})

test('an hour that some days lack or have twice is refused', () => {
  for (const hour of [2, 3])
    expect(() => crontabOf([], [{ task: 'a', hour, minute: 0 }])).toThrow('does not exist once')
})

test('the timetable has a line per task', () => {
  expect(crontabOf(['a', 'b'], [{ task: 'c', hour: 4, minute: 17 }])).toBe(
    '* * * * * a\n* * * * * b\n17 * * * * c',
  )
})

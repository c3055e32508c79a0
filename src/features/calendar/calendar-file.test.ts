import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { placeKinds } from '#domain/case-course/appointments/appointment.ts'
import { berlinInstant } from '#domain/case-course/appointments/berlin-time.ts'
import { calendarFile, type FileFacts } from './calendar-file.ts'

const facts: FileFacts = {
  uid: '5f3c2a10-7d61-4a0e-9f52-0f1f2d3c4b5a',
  sequence: 2,
  state: 'planned',
  startsAt: new Date('2026-12-01T08:30:00Z'),
  minutes: 45,
  placeKind: 'office',
  place: 'Markt 1, Raum 2; Hof',
  updatedAt: new Date('2026-11-27T10:00:00Z'),
}

/** The file as another library reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const entry = calendar.getFirstSubcomponent('vevent')!
  const event = new ICAL.Event(entry)
  return { calendar, entry, event }
}

test('another library reads what was written, and no more', () => {
  const { calendar, entry, event } = read(calendarFile(facts, 'Termin', null))
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
  expect(event.uid).toBe(facts.uid)
  expect(event.sequence).toBe(2)
  expect(event.summary).toBe('Termin')
  expect(event.summary).toBe('Termin')
  expect(event.duration.toSeconds()).toBe(45 * 60)
  expect(entry.getAllProperties().map(({ name }) => name)).toEqual([
    'uid',
    'sequence',
    'dtstamp',
    'dtstart',
    'dtend',
    'summary',
    'location',
    'status',
  ])
})

test('who organises it is the house, and nobody is named as taking part', () => {
  const { entry } = read(calendarFile(facts, 'Termin', 'termine@kreis.example'))
  expect(entry.getFirstPropertyValue('organizer')).toBe('mailto:termine@kreis.example')
  expect(entry.getAllProperties('attendee')).toEqual([])
})

test('a cancelled one takes the same entry away', () => {
  const { calendar, entry, event } = read(
    calendarFile({ ...facts, state: 'cancelled', sequence: 3 }, 'Termin', null),
  )
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  expect(entry.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect([event.uid, event.sequence]).toEqual([facts.uid, 3])
})

test.each([
  ['2026-10-24', '09:30', 7],
  ['2026-10-25', '09:30', 8],
  ['2027-03-27', '09:30', 8],
  ['2027-03-28', '09:30', 7],
])('%s %s in Berlin is %i h UTC, whatever the clocks did', (day, time, hour) => {
  const startsAt = new Date(berlinInstant(day, time)!)
  const { event } = read(calendarFile({ ...facts, startsAt }, 'Termin', null))
  expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone)
  expect([event.startDate.hour, event.startDate.minute]).toEqual([hour, 30])
  expect(event.startDate.toJSDate()).toEqual(startsAt)
})

test('an appointment over the change of clocks lasts as long as it was said', () => {
  const startsAt = new Date(berlinInstant('2026-10-25', '01:30')!)
  const { event } = read(calendarFile({ ...facts, startsAt, minutes: 180 }, 'Termin', null))
  expect(event.duration.toSeconds()).toBe(3 * 3600)
  expect(event.endDate.toJSDate()).toEqual(new Date(berlinInstant('2026-10-25', '03:30')!))
})

test.each(placeKinds.filter((kind) => kind !== 'office'))(
  'the place of one by "%s" stays out',
  (placeKind) => {
    const file = calendarFile({ ...facts, placeKind, place: 'Hinterhof 7' }, 'Termin', null)
    expect(file).not.toContain('Hinterhof')
    expect(file).not.toContain('LOCATION')
  },
)

test('whatever the place says: lines of at most 75 octets, CRLF, the same words back', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('ß', 'é', '東', '👩‍👧', ',', ';', '\\', ':', '"', 'a', ' '),
        maxLength: 120,
      }),
      (place) => {
        const file = calendarFile({ ...facts, place }, 'Termin', null)
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(read(file).event.location ?? '').toBe(place)
      },
    ),
  )
})

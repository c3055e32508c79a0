import { expect, test } from 'vitest'
import { unasked } from '../../contact/contact-rules.ts'
import { type AppointmentState, decideChange, decideOutcome, type Outcome } from './appointment.ts'
import { berlinInstant, berlinWall } from './berlin-time.ts'
import { mayHandOver } from './may-hand-over.ts'
import { namesIn } from './names-in-place.ts'

test.each<[AppointmentState, boolean]>([
  ['planned', true],
  ['held', false],
  ['cancelled', false],
  ['no_show', false],
])('one that is %s can be changed and cancelled: %s', (state, may) =>
  expect(decideChange(state).ok).toBe(may),
)

test.each<[AppointmentState, Outcome, number, string]>([
  ['planned', 'held', 0, 'ok'],
  ['planned', 'no_show', 1, 'ok'],
  ['planned', 'held', -1, 'in_future'],
  ['held', 'no_show', 1, 'ok'],
  ['no_show', 'held', 1, 'ok'],
  ['held', 'held', 1, 'same'],
  ['cancelled', 'held', 1, 'not_planned'],
])('one that is %s is noted as %s, %i ms after it began: %s', (state, to, after, answer) => {
  const decided = decideOutcome({ state, startsAt: 1000 }, to, 1000 + after)
  expect(decided.ok ? 'ok' : decided.refusal).toBe(answer)
})

test.each([
  ['2026-10-24', '09:30', '2026-10-24T07:30:00Z'],
  ['2026-10-25', '09:30', '2026-10-25T08:30:00Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ['2027-03-27', '09:30', '2027-03-27T08:30:00Z'],
  ['2027-03-28', '09:30', '2027-03-28T07:30:00Z'],
])('%s %s in Berlin is %s and comes back', (day, time, instant) => {
  expect(berlinInstant(day, time)).toBe(instant)
  expect(berlinWall(instant)).toEqual({ day, time })
})

test('a time that the clocks leave out is none', () =>
  expect(berlinInstant('2027-03-28', '02:30')).toBeNull())

test.each([
  ['Zimmer 12 bei Frau Karimi', true],
  ['bei KARIMI', true],
  ['Treffen mit Paul', true],
  ['Paulstraße 3, Aachen', false],
  ['Markt 1, Raum 2', false],
  ['', false],
])('"%s" names somebody: %s', (place, named) => expect(namesIn(place, ['Karimi', 'Paul Amir'])).toBe(named))

test('it may be handed over where e-mail may go to each who takes part', () => {
  const safe = { ...unasked, ways: { ...unasked.ways, email: 'safe' as const } }
  const unsafe = { ...unasked, ways: { ...unasked.ways, email: 'not_safe' as const } }
  expect(mayHandOver([safe, unasked, undefined])).toBe(true)
  expect(mayHandOver([safe, unsafe])).toBe(false)
  expect(mayHandOver([{ ...unasked, quietHousehold: true }])).toBe(false)
  expect(mayHandOver(null)).toBe(false)
})

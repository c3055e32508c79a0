import { expect, test } from 'vitest'
import { type Channel, channels, type ContactRules, needsCare, unasked } from './contact-rules.ts'
import { maySend, type Recipient } from './may-send.ts'

const person: Recipient = { kind: 'person' }
const husband: Recipient = { kind: 'household_member', personId: 'p2', name: 'Amiri, Omar' }
const rules = (more: Partial<ContactRules>): ContactRules => ({ ...unasked, ...more })
const ways = (more: Partial<ContactRules['ways']>) => rules({ ways: { ...unasked.ways, ...more } })
const hidden = rules({ hiddenFrom: [{ personId: 'p2', name: 'Amiri, Omar' }] })
const why = (of: ContactRules, channel: Channel, to: Recipient = person) => {
  const decision = maySend(of, channel, to)
  return decision.may ? 'may' : decision.why
}

test('a way nobody asked about is open while nothing says that care is needed', () => {
  expect(channels.map((channel) => why(unasked, channel))).toEqual(channels.map(() => 'may'))
  expect(needsCare(unasked)).toBe(false)
})

test('a way that is not safe is closed, the one that is safe stays open', () => {
  const some = ways({ phone: 'not_safe', email: 'safe' })
  expect(why(some, 'phone')).toBe('way_not_safe')
  expect(why(some, 'email')).toBe('may')
})

test.each<[string, ContactRules]>([
  ['another way is not safe', ways({ post: 'not_safe', email: 'safe' })],
  ['somebody must not learn of it', { ...hidden, ways: { ...unasked.ways, email: 'safe' } }],
  [
    'the household must hear nothing',
    rules({ quietHousehold: true, ways: { ...unasked.ways, email: 'safe' } }),
  ],
  ['something is noted in words', rules({ note: 'Only by day', ways: { ...unasked.ways, email: 'safe' } })],
])('where %s, only a way that was called safe is open', (_words, careful) => {
  expect(needsCare(careful)).toBe(true)
  expect(why(careful, 'phone')).toBe('way_not_asked')
  expect(why(careful, 'email')).toBe('may')
})

test('nobody of a quiet household is told, whoever it is; a teacher may be', () => {
  const quiet = rules({ quietHousehold: true })
  expect(why(quiet, 'email', husband)).toBe('household')
  expect(why(quiet, 'email', { kind: 'other', personId: null, name: 'Frau Weber' })).toBe('may')
})

test('who must not learn of it is known by the file and by the name, on every way', () => {
  expect(channels.map((channel) => why(hidden, channel, husband))).toEqual(channels.map(() => 'hidden_from'))
  expect(why(hidden, 'email', { kind: 'other', personId: 'p2', name: 'Other spelling' })).toBe('hidden_from')
  expect(why(hidden, 'email', { kind: 'other', personId: null, name: ' amiri, omar ' })).toBe('hidden_from')
  expect(why(hidden, 'email', { kind: 'household_member', personId: 'p3', name: 'Amiri, Sara' })).toBe('may')
})

import { expect, test } from 'vitest'
import { ruleFile } from '../../../domain/rechtskreis/catalogue/catalogue.testing.ts'
import type { KnownPerson } from '#domain/rechtskreis/proposals/known-person.ts'
import type { Trigger } from '#domain/rechtskreis/triggers.ts'
import { readEvent, readTrigger } from './event-form.ts'

const nothing: KnownPerson = { birthDate: null, entryDate: null, titleEnd: null, periods: [] }
const read = (rule: string, trigger: Trigger, search: string, known: Partial<KnownPerson> = {}) =>
  readEvent(new URLSearchParams(search), trigger, [ruleFile(rule)], { ...nothing, ...known }, '2026-11-27')

test('an event asks for its day; a whole one in any way of writing it is taken', () => {
  expect(read('T17', 'job_ends', '')).toEqual({
    trigger: 'job_ends',
    fields: ['tag'],
    triggerOn: null,
    errors: {},
    values: { tag: '' },
  })
  expect(read('T17', 'job_ends', 'tag=31.1.26')).toMatchObject({ triggerOn: '2026-01-31', errors: {} })
})

test.each([
  ['', /./],
  ['03.2026', /ganze/],
  ['31.02.2026', /Kalender/],
  ['soon', /lesbar/],
])('"%s" is named at the field, and stays there as it was typed', (typed, words) => {
  const event = read('T17', 'job_ends', `tag=${typed}`)
  expect(event).toMatchObject({
    triggerOn: null,
    values: { tag: typed },
    errors: { tag: expect.stringMatching(words) },
  })
})

test('a day before the arrival is named with the day of arrival', () => {
  const event = read('T17', 'job_ends', 'tag=1.1.2024', { entryDate: '2024-03' })
  expect(event.errors.tag).toContain('01.03.2024')
  expect(event.triggerOn).toBeNull()
})

test('a day that follows from what is kept is offered, not taken', () => {
  const known = { birthDate: '2008-12-01' }
  expect(read('T12', 'birthday_18', '', known)).toMatchObject({
    triggerOn: null,
    values: { tag: '30.11.2026' },
  })
  expect(read('T12', 'birthday_18', 'tag=15.1.2027', known).triggerOn).toBe('2027-01-15')
  expect(read('T12', 'birthday_18', '', { birthDate: '2008' }).values.tag).toBe('')
})

test('an event of two days counts from the later one, and each is named at its own field', () => {
  expect(read('T10', 'suspension_18_months', '').fields).toEqual(['ausgesetzt', 'erteilt'])
  const days = 'ausgesetzt=31.8.2025&erteilt=10.3.2026'
  expect(read('T10', 'suspension_18_months', days).triggerOn).toBe('2027-02-28')
  expect(read('T10', 'suspension_18_months', 'ausgesetzt=31.8.2025&erteilt=').errors).toEqual({
    erteilt: expect.any(String),
  })
  const entry = { entryDate: '2026-01-01' }
  expect(Object.keys(read('T10', 'suspension_18_months', days, entry).errors)).toEqual(['ausgesetzt'])
})

test('a day for which no wording of the rule is kept is named at its field; nothing is taken from a neighbour', () => {
  const event = read('T06', 'stay_36_months', 'tag=20.5.2018')
  expect(event.errors).toEqual({ tag: expect.stringContaining('20.05.2018') })
  expect(event).toMatchObject({ triggerOn: null, values: { tag: '20.5.2018' } })
  expect(read('T06', 'stay_36_months', 'tag=21.5.2018')).toMatchObject({
    triggerOn: '2018-05-21',
    errors: {},
  })
  expect(read('T06', 'stay_36_months', '', { entryDate: '2018-05-20' }).values.tag).toBe('')
  expect(read('T06', 'stay_36_months', '', { entryDate: '2018-05-21' }).values.tag).toBe('21.05.2018')
})

test('of two days that are asked for, the last one names that no wording is kept for what follows', () => {
  const late = { ...ruleFile('T10'), inForce: { from: '2027-03-01', until: null } }
  const event = readEvent(
    new URLSearchParams('ausgesetzt=31.8.2025&erteilt=10.3.2026'),
    'suspension_18_months',
    [late],
    nothing,
    '2027-03-02',
  )
  expect(event.errors).toEqual({ erteilt: expect.stringContaining('28.02.2027') })
  expect(event.triggerOn).toBeNull()
})

test('an event nobody knows is none', () => {
  expect(readTrigger(new URLSearchParams('ereignis=job_ends'))).toBe('job_ends')
  expect(readTrigger(new URLSearchParams('ereignis=toString'))).toBeNull()
})

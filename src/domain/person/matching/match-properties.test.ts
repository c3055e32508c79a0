import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthAgreement } from './birth-agreement.ts'
import { type MatchedPerson, matchPersons } from './match-persons.ts'

const syllable = fc.constantFrom(
  'ka',
  'ma',
  'sche',
  'li',
  'ro',
  'nu',
  'dsch',
  'tch',
  'ja',
  'x',
  'кат',
  'ма',
  'ри',
  'سم',
  'ير',
  'ال',
)
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const day = fc
  .record({
    year: fc.integer({ min: 1930, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((date) => `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`)
const born = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
  day.map((date) => `${date.slice(0, 4)}-01-01`),
  fc.constant(null),
)
const person: fc.Arbitrary<MatchedPerson> = fc.record({
  family: name,
  given: fc.oneof(name, fc.constant('')),
  born,
  others: fc.array(name, { maxLength: 1 }),
})

const check = (property: fc.IPropertyWithHooks<never> | fc.IRawProperty<never>) =>
  fc.assert(property, { numRuns: 400 })

test('two persons are compared alike in both directions', () => {
  check(
    fc.property(person, person, (one, other) => {
      const [there, back] = [matchPersons(one, other), matchPersons(other, one)]
      expect(there.score).toBe(back.score)
      expect(there.class).toBe(back.class)
    }) as never,
  )
})

test('a person whose day of birth is known is a double of itself', () => {
  check(
    fc.property(person, day, (one, date) => {
      fc.pre(!date.endsWith('-01-01'))
      expect(matchPersons({ ...one, born: date }, { ...one, born: date })).toMatchObject({
        class: 'double',
        score: 100,
      })
    }) as never,
  )
})

test('a birth date that contradicts never raises the score', () => {
  check(
    fc.property(person, person, day, day, (one, other, date, otherDate) => {
      fc.pre(birthAgreement(date, otherDate) === 'other')
      const unknown = matchPersons({ ...one, born: date }, { ...other, born: null })
      const contradicted = matchPersons({ ...one, born: date }, { ...other, born: otherDate })
      expect(contradicted.score).toBeLessThanOrEqual(unknown.score)
      expect(contradicted.class).toBe('different')
    }) as never,
  )
})

test('one more name that is known never lowers the score', () => {
  check(
    fc.property(person, person, name, (one, other, more) => {
      const before = matchPersons(one, other)
      const after = matchPersons({ ...one, others: [...(one.others ?? []), more] }, other)
      expect(after.score).toBeGreaterThanOrEqual(before.score)
    }) as never,
  )
})

test.each([
  ['1990-05-02', '1990-05-02', 'same'],
  ['1990-05-02', '1990-02-05', 'exchanged'],
  ['1990-01-01', '1990-07-30', 'placeholder'],
  ['1990', '1990-07-30', 'placeholder'],
  ['1990-07', '1990-07-30', 'partial'],
  ['1990-01-01', '1990-01-01', 'both_first_of_january'],
  ['1990-01-01', '1991-07-30', 'near_placeholder'],
  ['1990-01-01', '1992-07-30', 'other'],
  ['1990-05-02', '1990-05-12', 'one_digit'],
  ['1990-05-21', '1990-05-12', 'one_digit'],
  ['1990-05-02', '1960-05-02', 'other'],
  ['1990-05-02', '1990-09-17', 'other'],
  ['1990-05-02', null, 'unknown'],
])('%s and %s: %s', (one, other, expected) => {
  expect(birthAgreement(one, other)).toBe(expected)
  expect(birthAgreement(other, one)).toBe(expected)
})

test('a parent whose name stands in the name of the child is somebody else', () => {
  const parent = { family: 'Habtom', given: 'Tesfagabir', born: null }
  const child = { family: 'Tesfagabir Habtom', given: 'Semhar', born: null }
  expect(matchPersons(parent, child).class).toBe('different')
  expect(matchPersons(child, parent).class).toBe('different')
})

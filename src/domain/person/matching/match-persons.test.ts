import { describe, expect, test } from 'vitest'
import { readPairs as pairs } from '../../../../tests/db/persons/read-pairs.ts'
import { type MatchClass, matchPersons } from './match-persons.ts'

const classes: MatchClass[] = ['different', 'possible', 'double']
const atLeast = (found: MatchClass, wanted: MatchClass) => classes.indexOf(found) >= classes.indexOf(wanted)

describe('pairs that are one human', () => {
  test.each(pairs('must-match'))('$why: $one.family – $other.family', ({ wanted, one, other }) => {
    for (const match of [matchPersons(one, other), matchPersons(other, one)])
      expect(atLeast(match.class, wanted), JSON.stringify(match)).toBe(true)
  })
})

describe('pairs that are two humans', () => {
  test.each(pairs('must-not'))('$why: $one.given – $other.given', ({ wanted, one, other }) => {
    for (const match of [matchPersons(one, other), matchPersons(other, one)])
      expect(atLeast(wanted, match.class), JSON.stringify(match)).toBe(true)
  })
})

test('there are enough pairs of both kinds', () => {
  expect(pairs('must-match').length).toBeGreaterThanOrEqual(45)
  expect(pairs('must-not').length).toBeGreaterThanOrEqual(45)
})

import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { type MatchClass, type MatchedPerson, matchPersons } from './match-persons.ts'

type Pair = { wanted: MatchClass; why: string; one: MatchedPerson; other: MatchedPerson }

function pairs(file: string): Pair[] {
  const rows: string[][] = parse(readFileSync(new URL(`pairs/${file}`, import.meta.url)), {
    delimiter: ';',
    comment: '#',
    quote: null,
  })
  const person = ([family, given, born, others]: string[]): MatchedPerson => ({
    family: family!,
    given: given!,
    born: born || null,
    others: others ? others.split('|') : [],
  })
  return rows.map((row) => ({
    wanted: row[0] as MatchClass,
    why: row[1]!,
    one: person(row.slice(2, 6)),
    other: person(row.slice(6, 10)),
  }))
}

const classes: MatchClass[] = ['different', 'possible', 'double']
const atLeast = (found: MatchClass, wanted: MatchClass) => classes.indexOf(found) >= classes.indexOf(wanted)

describe('pairs that are one human', () => {
  test.each(pairs('must-match.csv'))('$why: $one.family – $other.family', ({ wanted, one, other }) => {
    for (const match of [matchPersons(one, other), matchPersons(other, one)])
      expect(atLeast(match.class, wanted), JSON.stringify(match)).toBe(true)
  })
})

describe('pairs that are two humans', () => {
  test.each(pairs('must-not.csv'))('$why: $one.given – $other.given', ({ wanted, one, other }) => {
    for (const match of [matchPersons(one, other), matchPersons(other, one)])
      expect(atLeast(wanted, match.class), JSON.stringify(match)).toBe(true)
  })
})

test('there are enough pairs of both kinds', () => {
  expect(pairs('must-match.csv').length).toBeGreaterThanOrEqual(45)
  expect(pairs('must-not.csv').length).toBeGreaterThanOrEqual(45)
})

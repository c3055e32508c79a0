import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { MatchClass, MatchedPerson } from '#domain/person/matching/match-persons.ts'

export type Pair = { wanted: MatchClass; why: string; one: MatchedPerson; other: MatchedPerson }

/** The pairs of one of the two tables; what their columns mean stands at their head. */
export function readPairs(table: 'must-match' | 'must-not'): Pair[] {
  const rows: string[][] = parse(
    readFileSync(new URL(`../../../src/domain/person/matching/pairs/${table}.csv`, import.meta.url)),
    {
      delimiter: ';',
      comment: '#',
      quote: null,
    },
  )
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

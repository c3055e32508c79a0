import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Chance } from '../random.ts'

/** An invented person's name; every family name begins with "Demo". */
export type DemoName = {
  family: string
  given: string
  address: string
  nationality: string
  language: string
}

const rowsOf = (file: string) =>
  parse<Record<string, string>>(
    readFileSync(path.resolve(import.meta.dirname, '../../../db/seeds/demo', file), 'utf8'),
    { columns: true },
  )
const families = rowsOf('family-names.csv')
const givenEverywhere = rowsOf('given-names-of-relatives.csv')
const givenOf = Map.groupBy(rowsOf('given-names.csv'), (row) => row.language!)

type GivenName = { given: string; address: string }

/** A given name that nobody of the family has, of the same language or one that is given everywhere. */
export function inventedGivenName(chance: Chance, language: string, taken: readonly string[]): GivenName {
  const names = [...givenOf.get(language)!, ...givenEverywhere] as GivenName[]
  return chance.pick(names.filter(({ given }) => !taken.includes(given)))
}

/** A family name with a given name of the same language. */
export function inventedName(chance: Chance): DemoName {
  const { family, nationality, language } = chance.pick(families) as Record<string, string>
  const { given, address } = chance.pick(givenOf.get(language!)!) as Record<string, string>
  return { family: family!, given: given!, address: address!, nationality: nationality!, language: language! }
}

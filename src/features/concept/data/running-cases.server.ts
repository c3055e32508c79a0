import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'

/** How many cases of the site run under which version of the concept, the newest version first. */
export async function runningCases(trx: Trx): Promise<{ number: number; cases: number }[]> {
  const { rows } = await sql<{ number: number; cases: number }>`
    select number, cases from pseudonym.cases_by_concept()`.execute(trx)
  return rows
}

/** In how many running cases the facts stand answered, by their keys; keys nobody answered are left out. */
export async function answeredFacts(trx: Trx, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; cases: number }>`
    select key, cases from pseudonym.cases_by_fact(${[...keys]}::text[])`.execute(trx)
  return new Map(rows.map(({ key, cases }) => [key, cases]))
}

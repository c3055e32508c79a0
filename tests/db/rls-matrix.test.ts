import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { heads, mutants, type Situation } from './rules/policy-model.ts'
import {
  attempt,
  buildPolicyWorld,
  expectedRows,
  inSituation,
  type PolicyWorld,
} from './rules/policy-world.ts'

let copy: DatabaseCopy
let world: PolicyWorld
beforeAll(async () => {
  copy = await freshDatabase()
  const client = new pg.Client({ connectionString: copy.adminUrl })
  await client.connect()
  world = await buildPolicyWorld(copy, client)
})
afterAll(async () => {
  await world.client.end()
  await copy.drop()
})

const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted()

/** What the database shows besides what the model expects; empty when they agree. Call inside a situation. */
async function difference(situation: Situation, table: string): Promise<{ wrong: string[]; seen: number }> {
  const sql = `select to_jsonb(t) as row from app.${table} t`
  const answer = await attempt(world.client, sql)
  const granted = heads.find((head) => head.table === table)!.grants.app?.includes('select')
  if (!granted) return { wrong: answer.code === '42501' ? [] : [`readable: ${answer.count} rows`], seen: 0 }
  // The log grows by the opening itself, so it is compared with what stands in it now.
  const now = table === 'audit_entry' ? await asOwner(sql) : undefined
  const expected = sorted(expectedRows(world, situation, table, 'select', now))
  const seen = sorted(answer.rows.map(({ row }) => row))
  const wrong = [
    ...seen.filter((row) => !expected.includes(row)).map((row) => `too much: ${row}`),
    ...expected.filter((row) => !seen.includes(row)).map((row) => `missing: ${row}`),
  ]
  return { wrong: answer.code ? [answer.code] : wrong, seen: seen.length }
}

async function asOwner(sql: string) {
  await world.client.query('set local role none')
  const { rows } = await world.client.query<{ row: Record<string, unknown> }>(sql)
  await world.client.query('set local role nahtlos_app')
  return rows.map(({ row }) => row)
}

test('no table is empty, so that no cell is right only for want of rows', () => {
  expect(heads.filter((head) => world.rows.get(head.table)!.length === 0).map((head) => head.table)).toEqual(
    [],
  )
})

test('reading: table × member × what was opened equals the model, all cells', async () => {
  let cells = 0
  let rows = 0
  const wrong: string[] = []
  for (const situation of world.situations) {
    await inSituation(world, situation, '', async () => {
      for (const { table } of heads) {
        const found = await difference(situation, table)
        const { site, key, opening } = situation
        wrong.push(...found.wrong.map((words) => `${table}, ${site} ${key}, ${opening}: ${words}`))
        cells++
        rows += found.seen
      }
    })
  }
  console.log(`rls matrix, reading: ${cells} cells, ${heads.length} tables, ${rows} rows seen`)
  expect(wrong).toEqual([])
  expect(rows).toBeGreaterThan(1000)
})

test('every single fault of a reading policy is noticed', async () => {
  const planted = mutants(['select'])
  const survivors: string[] = []
  for (const mutant of planted) {
    let noticed = false
    for (const situation of world.situations) {
      noticed = await inSituation(world, situation, mutant.sql, async () => {
        return (await difference(situation, mutant.table)).wrong.length > 0
      })
      if (noticed) break
    }
    if (!noticed) survivors.push(`${mutant.table} ${mutant.fault}`)
  }
  console.log(
    `rls matrix, reading: ${planted.length - survivors.length} of ${planted.length} planted faults noticed`,
  )
  expect(survivors).toEqual([])
})

test('without a context no table shows a row', async () => {
  await world.client.query('begin')
  await world.client.query('set local role nahtlos_app')
  for (const { table } of heads) {
    const answer = await attempt(world.client, `select 1 as row from app.${table}`)
    expect([table, answer.count]).toEqual([table, 0])
  }
  await world.client.query('rollback')
})

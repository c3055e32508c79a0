import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginCase } from '../../../tests/support/database-cases.ts'
import { type DatabaseCopy, freshDatabase } from '../../../tests/support/database-copy.ts'
import { buildWorld, enter, type Member, type World } from '../../../tests/support/database-world.ts'
import { prepareStatements } from './prepared-statements.server.ts'

let copy: DatabaseCopy
let world: World
let client: pg.Client

beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  await beginCase(copy, world.a.members.manager, 'Amiri')
  await beginCase(copy, world.b.members.manager, 'Boral')
  client = new pg.Client({ connectionString: copy.url('app') })
  prepareStatements(client)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await copy.drop()
})

async function namesSeenBy(member: Member): Promise<string[]> {
  await client.query('begin')
  await enter(client, member)
  const { rows } = await client.query<{ name: string }>(
    'select display_name as name from app.case_list where status = $1',
    ['open'],
  )
  await client.query('commit')
  return rows.map((row) => row.name)
}

test('a statement that is planned once for all obeys the context of each transaction', async () => {
  for (let time = 0; time < 10; time++) {
    expect(await namesSeenBy(world.a.members.manager)).toEqual(['Amiri'])
    expect(await namesSeenBy(world.b.members.manager)).toEqual(['Boral'])
    expect(await namesSeenBy(world.a.members.colleague)).toEqual([])
  }
  const { rows } = await client.query<{ statement: string; generic: string }>(
    'select statement, generic_plans as generic from pg_prepared_statements',
  )
  const list = rows.filter((row) => row.statement.includes('case_list'))
  expect(list).toHaveLength(1)
  expect(Number(list[0]!.generic)).toBeGreaterThan(5)
})

test('what has no parameters is sent as it is, and several statements at once still are', async () => {
  const results = (await client.query('select 1 as one; select 2 as two')) as unknown as pg.QueryResult[]
  expect(results.map((result) => result.rows[0])).toEqual([{ one: 1 }, { two: 2 }])
})

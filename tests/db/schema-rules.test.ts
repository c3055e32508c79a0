import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqlStatements } from '../../server/database/sql-statements.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { schemaRules } from './rules/schema-rules.ts'

let copy: DatabaseCopy
beforeAll(async () => {
  copy = await freshDatabase()
})
afterAll(() => copy.drop())

const findings = async (
  client: { query: (sql: string) => Promise<{ rows: { object: string }[] }> },
  sql: string,
) => (await client.query(sql)).rows.map((row) => row.object).toSorted()

test('the catalogue that the rules look at is not empty', async () => {
  const { rows } = await asAdmin(copy, (client) =>
    client.query<{ tables: number; policies: number; keys: number }>(`select
      (select count(*)::int from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and not relispartition) as tables,
      (select count(*)::int from pg_policy) as policies, (select count(*)::int from pg_constraint where contype = 'f') as keys`),
  )
  console.log(
    `seen: ${rows[0]!.tables} tables, ${rows[0]!.policies} policies, ${rows[0]!.keys} foreign keys, ${schemaRules.length} rules`,
  )
  expect(rows[0]!.tables).toBeGreaterThan(40)
  expect(rows[0]!.policies).toBeGreaterThan(150)
})

describe.each(schemaRules)('$name', (rule) => {
  test('holds', async () => {
    const found = await asAdmin(copy, (client) => findings(client, rule.sql))
    expect(found).toEqual(rule.exceptions)
  })

  test.each(rule.plant)('notices: %s', async (plant) => {
    await asAdmin(copy, async (client) => {
      await client.query('begin')
      for (const statement of sqlStatements(plant)) await client.query(statement)
      const found = await findings(client, rule.sql)
      await client.query('rollback')
      expect(found.filter((object) => !rule.exceptions.includes(object))).not.toEqual([])
    })
  })
})

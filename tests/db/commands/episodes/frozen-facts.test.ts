import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../../../server/database/initialise.ts'
import { generateDemo } from '../../../../server/demo/generate.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'

let copy: DatabaseCopy
beforeAll(async () => {
  copy = await freshDatabase()
  await withClient(copy.url('loader'), (client) =>
    generateDemo(client, { cases: 150, seed: 5, today: '2026-11-25' }),
  )
})
afterAll(() => copy.drop())

type Fact = Record<string, unknown>
const facts = () =>
  asAdmin(copy, async (client) => {
    const { rows } = await client.query<{ fact: Fact }>(
      `select to_jsonb(f) - 'id' - 'frozen_at' as fact from app.case_fact f order by episode_id`,
    )
    return rows.map(({ fact }) => ({ ...fact, barriers: (fact.barriers as string[]).toSorted() }))
  })

test('what the database freezes of closed episodes is what an independent count of the same cases says', async () => {
  const counted = await facts()
  expect(counted.length).toBeGreaterThan(30)
  expect(counted.some((fact) => (fact as Fact).transitions_without_gap !== 0)).toBe(true)
  expect(counted.some((fact) => (fact as Fact).goals_reached !== 0)).toBe(true)
  await asAdmin(copy, async (client) => {
    await client.query('delete from app.case_fact')
    const { rows } = await client.query<{ site_id: string; id: string; closed_on: string }>(
      'select site_id, id, closed_on::text from app.episode where closed_on is not null',
    )
    for (const { site_id: site, id, closed_on: on } of rows) {
      await client.query(`select set_config('app.site', $1, false)`, [site])
      await client.query(`select gate.freeze_case_fact($1, 'closing', $2::date)`, [id, on])
      // A second time changes nothing.
      await client.query(`select gate.freeze_case_fact($1, 'closing', $2::date)`, [id, on])
    }
  })
  expect(await facts()).toEqual(counted)
})

import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { beginCase } from '../support/database-cases.ts'
import { asMember, buildWorld, type Member, type World } from '../support/database-world.ts'

let copy: DatabaseCopy
let world: World
const families = ['Amiri', 'Amirov', 'Boral', 'Benamir']
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  for (const name of families) await beginCase(copy, world.a.members.manager!, name)
  await beginCase(copy, world.a.members.stranger!, 'Amirfremd')
  await beginCase(copy, world.b.members.manager!, 'Amirweit')
})
afterAll(() => copy.drop())

const board = (member: Member) =>
  asMember(
    copy,
    member,
    async (client) =>
      (await client.query('select * from pseudonym.case_board where site_id = $1', [member.site])).rows,
  )

test('the board holds the committed columns only, for the coordination of the site', async () => {
  const lines = await board(world.a.members.coordinator!)
  expect(lines).toHaveLength(5)
  expect(Object.keys(lines[0]!)).toEqual([
    'site_id',
    'pseudonym_key',
    'status',
    'phase',
    'opened_month',
    'organisation_name',
    'open_steps',
    'overdue_steps',
    'next_due_month',
  ])
  for (const key of ['manager', 'assistant', 'partner', 'officer', 'privacy', 'admin'])
    expect(await board(world.a.members[key as 'manager']!)).toEqual([])
})

test('a supervisor sees the own staff only', async () => {
  expect(await board(world.a.members.supervisor!)).toHaveLength(4)
})

test('looking at one case under pseudonym is logged; an unknown key leaves a refusal', async () => {
  const [line] = await board(world.a.members.coordinator!)
  const look = (key: string) =>
    asMember(
      copy,
      world.a.members.coordinator!,
      async (client) => (await client.query('select * from pseudonym.one_case($1)', [key])).rows.length,
    )
  expect(await look(line!.pseudonym_key)).toBe(1)
  expect(await look('00000000-0000-4000-8000-000000000000')).toBe(0)
  const { rows } = await asAdmin(copy, (client) =>
    client.query<{ outcome: string }>(
      "select outcome from app.audit_entry where action = 'pseudonym.opened' order by recorded_at",
    ),
  )
  expect(rows.map((row) => row.outcome)).toEqual(['done', 'refused'])
})

/** A chain that an analysis may speak of. */
const trace = (
  client: pg.Client,
  key: string,
  startedOn: string,
  targetGroup: string | null = null,
  status = 'not_stated',
) =>
  client.query(
    'insert into app.chain_trace (site_id, chain_key, started_on, target_group, status_class) values ($1, $2, $3, $4, $5)',
    [world.a.id, key, startedOn, targetGroup, status],
  )

test('chain columns come as dense numbers, for the coordination only, one entry per analysis', async () => {
  await asAdmin(copy, async (client) => {
    await trace(client, '11111111-1111-4111-8111-111111111111', '2026-01-01')
    await trace(client, '22222222-2222-4222-8222-222222222222', '2026-01-03')
    for (const [chain, day] of [
      ['11111111-1111-4111-8111-111111111111', '2026-01-02'],
      ['11111111-1111-4111-8111-111111111111', '2026-01-01'],
      ['22222222-2222-4222-8222-222222222222', '2026-01-03'],
    ]) {
      await client.query(
        "insert into app.chain_event (site_id, trace_key, chain_key, person_key, step_code, agency_kind, occurred_on, kind) values ($1, $2, $2, $2, 'x', 'KI', $3, 'finished')",
        [world.a.id, chain, day],
      )
    }
  })
  const columns = (member: Member) =>
    asMember(
      copy,
      member,
      async (client) =>
        (
          await client.query<{ chain: number; day: string }>(
            "select chain, occurred_on::text as day from pseudonym.chain_columns('chain', null, null, null, null)",
          )
        ).rows,
    )
  expect(await columns(world.a.members.coordinator!)).toEqual([
    { chain: 0, day: '2026-01-01' },
    { chain: 0, day: '2026-01-02' },
    { chain: 1, day: '2026-01-03' },
  ])
  expect(await columns(world.a.members.manager!)).toEqual([])
  expect(await columns(world.b.members.coordinator!)).toEqual([])
})

test('a corrected event counts once, a withdrawn one not at all, and each analysis leaves one entry', async () => {
  const chainKey = '33333333-3333-4333-8333-333333333333'
  const analyses = (client: { query: (sql: string) => Promise<{ rowCount: number | null }> }) =>
    client.query("select from app.audit_entry where action = 'chains.analysed' and outcome = 'done'")
  const before = await asAdmin(copy, async (client) => {
    const event = async (step: string, kind: string, supersedes: string | null) => {
      const { rows } = await client.query<{ id: string }>(
        `insert into app.chain_event (site_id, trace_key, chain_key, person_key, step_code, agency_kind, occurred_on, kind, supersedes)
         values ($1, $2, $2, $2, $3, 'KI', '2026-06-01', $4, $5) returning id`,
        [world.a.id, chainKey, step, kind, supersedes],
      )
      return rows[0]!.id
    }
    await trace(client, chainKey, '2026-06-01')
    await event('corrected', 'finished', await event('mistyped', 'finished', null))
    await event('withdrawn', 'retracted', await event('withdrawn', 'finished', null))
    await event('planned', 'planned', null)
    return (await analyses(client)).rowCount!
  })
  const rows = await asMember(
    copy,
    world.a.members.coordinator,
    async (client) =>
      (
        await client.query<{ chain: unknown; step_code: string }>(
          "select * from pseudonym.chain_columns('case', '2026-06-01', '2026-06-02', null, null)",
        )
      ).rows,
  )
  expect(rows.map(({ chain, step_code }) => [chain, step_code])).toEqual([[0, 'corrected']])
  // No key of a trace leaves the database, under no column's name.
  expect(JSON.stringify(rows)).not.toContain(chainKey)
  expect((await asAdmin(copy, analyses)).rowCount).toBe(before + 1)
})

test('chains are chosen by beginning, target group and status, and their ends say what is open', async () => {
  const keys = ['44444444-4444-4444-8444-444444444444', '55555555-5555-4555-8555-555555555555'] as const
  await asAdmin(copy, async (client) => {
    await trace(client, keys[0], '2025-02-01', 'recognised', 'recognised')
    await trace(client, keys[1], '2025-03-01', null, 'tolerated')
    for (const [key, step, kind, day] of [
      [keys[0], 'a', 'planned', '2025-02-01'],
      [keys[0], 'a', 'finished', '2025-02-10'],
      [keys[0], 'b', 'planned', '2025-02-01'],
      [keys[1], 'a', 'finished', '2025-03-02'],
      [keys[1], 'b', 'failed', '2025-03-05'],
      [keys[1], 'c', 'planned', '2025-03-05'],
      [keys[1], 'c', 'skipped', '2025-04-01'],
    ])
      await client.query(
        "insert into app.chain_event (site_id, trace_key, chain_key, person_key, step_code, agency_kind, occurred_on, kind) values ($1, $2, $2, $2, $3, 'KI', $4, $5)",
        [world.a.id, key, step, day, kind],
      )
  })
  const ends = (filter: string, member = world.a.members.coordinator) =>
    asMember(copy, member, async (client) => {
      const { rows } = await client.query<{ end: string }>(
        `select concat_ws(' ', last_kind, last_step, open_steps) as end from pseudonym.chain_ends(${filter}) order by 1`,
      )
      return rows.map((row) => row.end)
    })
  expect(await ends("'2025-02-01', '2025-04-01', null, null")).toEqual(['failed b 0', 'finished a 1'])
  expect(await ends("'2025-02-01', '2025-03-01', null, null")).toEqual(['finished a 1'])
  expect(await ends("'2025-02-01', '2025-04-01', '-', null")).toEqual(['failed b 0'])
  expect(await ends("null, null, 'recognised', null")).toEqual(['finished a 1'])
  expect(await ends("null, null, null, 'tolerated'")).toEqual(['failed b 0'])
  expect(await ends('null, null, null, null', world.a.members.manager)).toEqual([])
  expect(await ends('null, null, null, null', world.b.members.coordinator)).toEqual([])
})

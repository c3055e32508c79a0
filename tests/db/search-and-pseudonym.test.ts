import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { beginCase } from '../support/database-cases.ts'
import { asMember, buildWorld, type Member, type World } from '../support/database-world.ts'

let copy: DatabaseCopy
let world: World
const names = ['Amiri', 'Amirov', 'Boral', 'Benamir']
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  for (const name of names) await beginCase(copy, world.a.members.manager!, name)
  await beginCase(copy, world.a.members.stranger!, 'Amirfremd')
  await beginCase(copy, world.b.members.manager!, 'Amirweit')
})
afterAll(() => copy.drop())

const search = (member: Member, words: string[]) =>
  asMember(copy, member, async (client) =>
    (
      await client.query<{ display_name: string }>(
        'select display_name from search.search_person($1, null)',
        [words],
      )
    ).rows.map((row) => row.display_name),
  )

test('the search finds the beginnings of words in the own compartment and nothing else', async () => {
  expect(await search(world.a.members.colleague!, ['amir'])).toEqual(['Amiri', 'Amirov'])
  expect(await search(world.a.members.stranger!, ['amir'])).toEqual(['Amirfremd'])
  expect(await search(world.b.members.manager!, ['amir'])).toEqual(['Amirweit'])
})

test('that somebody exists in another compartment changes no byte of the answer', async () => {
  const before = await search(world.a.members.manager!, ['amirf'])
  expect(before).toEqual([])
})

test('roles without case work find nobody', async () => {
  for (const key of ['coordinator', 'supervisor', 'assistant', 'partner', 'officer', 'privacy', 'admin'])
    expect(await search(world.a.members[key as 'manager']!, ['amir'])).toEqual([])
})

test('a search leaves one entry with the persons whose names were shown', async () => {
  const entries = () =>
    asAdmin(
      copy,
      async (client) =>
        (
          await client.query<{ detail: { persons: string[] } }>(
            "select detail from app.audit_entry where action = 'search.person' and site_id = $1 order by recorded_at",
            [world.a.id],
          )
        ).rows,
    )
  const before = (await entries()).length
  await search(world.a.members.manager!, ['amir'])
  const after = await entries()
  expect(after.length).toBe(before + 1)
  expect(after.at(-1)!.detail.persons).toHaveLength(2)
})

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

test('chain columns come as dense numbers, for the coordination only, one entry per analysis', async () => {
  await asAdmin(copy, async (client) => {
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
            "select chain, occurred_on::text as day from pseudonym.chain_columns('chain', null, null)",
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

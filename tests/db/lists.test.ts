import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, asLogin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { beginCase, type BuiltCase, grant } from '../support/database-cases.ts'
import { asMember, buildWorld, type Member, type World } from '../support/database-world.ts'

let copy: DatabaseCopy
let world: World
let built: BuiltCase
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  built = await beginCase(copy, world.a.members.manager!, 'Amiri')
})
afterAll(() => copy.drop())

type Line = { display_name: string | null; next_step_title: string | null; case_ref: string }
const list = (member: Member) =>
  asMember(
    copy,
    member,
    async (client) =>
      (await client.query<Line>('select * from app.case_list where site_id = $1', [member.site])).rows,
  )
const items = (member: Member) =>
  asMember(
    copy,
    member,
    async (client) =>
      (await client.query('select * from app.work_item where site_id = $1', [member.site])).rows.length,
  )
const refresh = () =>
  asMember(copy, world.a.members.manager!, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    await client.query('select gate.refresh_case_list()')
  })

test('the responsible member sees the case with name and next step; a colleague, another compartment and another site see nothing', async () => {
  expect(await list(world.a.members.manager!)).toMatchObject([
    { display_name: 'Amiri', next_step_title: 'Talk' },
  ])
  for (const nobody of [
    world.a.members.colleague!,
    world.a.members.stranger!,
    world.a.members.coordinator!,
    world.b.members.manager!,
  ])
    expect(await list(nobody)).toEqual([])
})

test('a line shows no more than the grant covers', async () => {
  await grant(copy, built, world.a.members.partner!, { categories: ['contact'] })
  await refresh()
  expect(await list(world.a.members.partner!)).toMatchObject([{ display_name: null, next_step_title: null }])
})

test('a grant of an organisation reaches a partner of it, and its end takes the line away', async () => {
  await grant(copy, built, world.a.members.partner!, {
    categories: ['identity'],
    organisation: true,
    validUntil: '2026-01-02',
  })
  await refresh()
  expect((await list(world.a.members.partner!)).filter((line) => line.display_name !== null)).toEqual([])
})

test('a deputy gets the case, its line and its due items at once, and loses all three in the moment of the end', async () => {
  const { manager, colleague } = world.a.members
  const begun = await asMember(copy, manager!, (client) =>
    client.query<{ answer: string }>("select gate.begin_deputyship($1, '2199-01-01') as answer", [
      colleague!.ref,
    ]),
  )
  expect(begun.rows[0]!.answer).toBe('done')
  expect(await list(colleague!)).toMatchObject([{ case_ref: built.ref, display_name: 'Amiri' }])
  expect(await items(colleague!)).toBe(1)
  const ended = await asMember(copy, colleague!, async (client) => {
    const running = await client.query<{ ref: string }>(
      'select ref from app.deputyship where site_id = $1 and ended_at is null',
      [world.a.id],
    )
    return client.query<{ answer: string }>('select gate.end_deputyship($1) as answer', [
      running.rows[0]!.ref,
    ])
  })
  expect(ended.rows[0]!.answer).toBe('done')
  expect(await list(colleague!)).toEqual([])
  expect(await items(colleague!)).toBe(0)
  await asMember(copy, colleague!, async (client) =>
    expect((await client.query("select * from gate.open_case($1, 'plan')", [built.ref])).rowCount).toBe(0),
  )
})

test('a new case of somebody who is stood in for reaches the deputy too', async () => {
  const { manager, colleague } = world.a.members
  await asMember(copy, manager!, (client) =>
    client.query("select gate.begin_deputyship($1, '2199-01-01')", [colleague!.ref]),
  )
  await beginCase(copy, manager!, 'Celan')
  expect((await list(colleague!)).map((line) => line.display_name)).toContain('Celan')
})

test('a deputy comes from the own organisation only', async () => {
  const answer = await asMember(copy, world.a.members.manager!, (client) =>
    client.query<{ answer: string }>("select gate.begin_deputyship($1, '2199-01-01') as answer", [
      world.a.members.stranger!.ref,
    ]),
  )
  expect(answer.rows[0]!.answer).toBe('unknown')
})

test('a grant that has not begun gives no line and no due item', async () => {
  const { newcomer, manager } = world.a.members
  await grant(copy, built, newcomer, {
    categories: ['identity', 'plan'],
    write: ['plan'],
    validFrom: '2190-01-01',
  })
  await asMember(copy, manager, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    await client.query("select gate.put_work_item('wake_up', $1, '2026-12-24')", [built.caseId])
    await client.query('select gate.refresh_case_list()')
  })
  expect(await list(newcomer)).toEqual([])
  expect(await items(newcomer)).toBe(0)
})

test('a line that outlives one of two grants shows only what the longer one covers', async () => {
  const { naturalisation } = world.a.members
  await grant(copy, built, naturalisation, { categories: ['identity'], validUntil: '2190-01-01' })
  await grant(copy, built, naturalisation, { categories: ['plan'] })
  await refresh()
  expect(await list(naturalisation)).toMatchObject([{ display_name: null, next_step_title: 'Talk' }])
})

test('a line is gone in the moment its grant runs out, though nobody rewrote it', async () => {
  const { stranger } = world.a.members
  await grant(copy, built, stranger, { categories: ['identity'], validUntil: '2190-01-01' })
  await refresh()
  const at = (clock: string) =>
    asLogin(copy, 'app', async (client) => {
      await client.query('begin')
      await client.query("select * from gate.enter($1, $2, $3, '', '', $4)", [
        stranger.token,
        stranger.site,
        stranger.membership,
        clock,
      ])
      const { rows } = await client.query<Line>('select * from app.case_list where case_ref = $1', [
        built.ref,
      ])
      await client.query('rollback')
      return rows.length
    })
  expect([await at('2189-12-31'), await at('2190-01-01')]).toEqual([1, 0])
})

test('no line says more than its holder finds after opening the case', async () => {
  let compared = 0
  for (const member of Object.values(world.a.members)) {
    for (const line of await list(member)) {
      await asMember(copy, member, async (client) => {
        const opening = await client.query("select from gate.open_case($1, '')", [line.case_ref])
        expect(opening.rowCount).toBe(1)
        const plain = await client.query<{ name: string | null; step: string | null }>(
          `select (select family_name from app.person_identity) as name,
             (select title from app.plan_step where status in ('planned', 'started') order by due, id limit 1) as step`,
        )
        const { name, step } = plain.rows[0]!
        expect([name, null]).toContain(line.display_name)
        expect([step, null]).toContain(line.next_step_title)
        compared++
      })
    }
  }
  expect(compared).toBeGreaterThanOrEqual(6)
})

test('a deputyship that ran out does not stand in the way of the next one', async () => {
  const { stranger, newcomer, colleague } = world.a.members
  const begin = (deputy: string) =>
    asMember(copy, newcomer, async (client) => {
      const { rows } = await client.query<{ answer: string }>(
        "select gate.begin_deputyship($1, '2199-01-01') as answer",
        [deputy],
      )
      return rows[0]!.answer
    })
  await asAdmin(copy, (client) =>
    client.query(
      `insert into app.deputyship (site_id, absent_membership_id, deputy_membership_id, valid_until) values ($1, $2, $3, '2026-01-02')`,
      [world.a.id, newcomer.membership, colleague.membership],
    ),
  )
  expect(await begin(colleague.ref)).toBe('done')
  expect(await begin(colleague.ref)).toBe('running')
  expect(await begin(stranger.ref)).toBe('unknown')
})

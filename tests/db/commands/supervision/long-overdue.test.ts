import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { waitWithItem } from '../../../../src/features/cases/commands/let-item-wait.server.ts'
import { beginCase, type BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { asMember, buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
let manager: Member
let built: BuiltCase
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
  manager = world.a.members.manager
})
beforeEach(async () => {
  await asAdmin(copy, (client) => client.query('delete from app.deputyship'))
  built = await beginCase(copy, manager, `Tesfaye ${randomUUID().slice(0, 8)}`)
})
afterAll(() => copy.drop())

const rows = <Row>(sql: string, values: unknown[] = [built.caseId]) =>
  asAdmin(copy, async (client) => (await client.query(sql, values)).rows as Row[])
const dueOn = (day: string) =>
  rows('update app.work_item set due = $2 where case_id = $1', [built.caseId, day])
const mine = async (member: Member, until: string) => {
  const items = await rows<{ ref: string }>('select ref from app.work_item where case_id = $1')
  return asMember(copy, member, async (client) => {
    const found = await client.query<{ since: string }>(
      'select since::text from gate.my_long_overdue($1) where ref = any($2)',
      [until, items.map(({ ref }) => ref)],
    )
    return found.rows.map(({ since }) => since)
  })
}
type Line = { kind: string; items: number; month: string }
const told = async (member: Member, until: string) => {
  const [{ key }] = (await rows<{ key: string }>(
    'select pseudonym_key as key from app.case where case_id = $1',
  )) as [{ key: string }]
  return asMember(copy, member, async (client) => {
    const found = await client.query<Line>(
      `select kind, items, due_month::text as month from pseudonym.long_overdue($1) where pseudonym_key = $2`,
      [until, key],
    )
    return found.rows
  })
}
const line = { kind: 'step_due', items: 1, month: '2026-02-01' }
/** Puts the item off as the form does it, and then lets so many days pass. */
const putOff = async (until: string) => {
  const [item] = await rows<{ ref: string }>(
    'select ref from app.work_item where case_id = $1 and assignee_id = $2',
    [built.caseId, manager.membership],
  )
  const tomorrow = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 1 }).toString()
  const wait = { item: item!.ref, until: tomorrow, reason: 'Das Amt antwortet erst dann.' }
  expect(await program.send(manager, waitWithItem, wait, { caseRef: built.ref })).toMatchObject({ ok: true })
  await rows('update app.work_item set waits_until = $2 where case_id = $1 and waits_until is not null', [
    built.caseId,
    until,
  ])
}

test('what was due on the last day is told to both, what was due a day later to nobody', async () => {
  const { supervisor, coordinator } = world.a.members
  await dueOn('2026-02-10')
  for (const member of [supervisor, coordinator]) {
    expect(await told(member, '2026-02-10')).toEqual([line])
    expect(await told(member, '2026-02-09')).toEqual([])
  }
  expect(await mine(manager, '2026-02-10')).toEqual(['2026-02-10'])
  expect(await mine(manager, '2026-02-09')).toEqual([])
})

test('it tells pseudonym, kind, number and month, and nothing else; the look is logged', async () => {
  await dueOn('2026-02-10')
  const columns = await asMember(copy, world.a.members.supervisor, async (client) => {
    const found = await client.query('select * from pseudonym.long_overdue($1)', ['2026-02-10'])
    return Object.keys(found.rows[0] as object)
  })
  expect(columns).toEqual(['pseudonym_key', 'kind', 'items', 'due_month'])
  expect(
    await rows(`select count(*)::int > 0 as logged from app.audit_entry where action = $1`, [
      'overdue.listed',
    ]),
  ).toEqual([{ logged: true }])
})

test('what is not overdue is told to nobody, whatever day is asked for', async () => {
  await dueOn('2190-02-10')
  expect(await told(world.a.members.supervisor, '2191-01-01')).toEqual([])
})

test('what was put off with a reason counts from the day on which it comes up again', async () => {
  await dueOn('2026-02-10')
  await putOff('2026-03-10')
  expect(await told(world.a.members.supervisor, '2026-03-09')).toEqual([])
  expect(await mine(manager, '2026-03-09')).toEqual([])
  expect(await told(world.a.members.supervisor, '2026-03-10')).toEqual([line])
  expect(await mine(manager, '2026-03-10')).toEqual(['2026-03-10'])
})

test('a deputy is told the same as whom they stand in for, and doubles nothing', async () => {
  const { colleague, supervisor } = world.a.members
  await dueOn('2026-02-10')
  await asMember(copy, manager, (client) =>
    client.query('select gate.begin_deputyship($1, app.today() + 3)', [colleague.ref]),
  )
  expect(await mine(colleague, '2026-02-10')).toEqual(['2026-02-10'])
  expect(await told(supervisor, '2026-02-10')).toEqual([line])
  await putOff('2026-03-10')
  expect(await mine(colleague, '2026-03-09')).toEqual([])
})

test('other units, other sites and other roles are told nothing, nor is it due for others', async () => {
  await dueOn('2026-02-10')
  const { supervisor, partner, privacy, stranger } = world.a.members
  for (const member of [partner, privacy, manager, world.b.members.supervisor])
    expect(await told(member, '2026-02-10')).toEqual([])
  for (const member of [stranger, supervisor, world.b.members.manager])
    expect(await mine(member, '2026-02-10')).toEqual([])
  await rows('update app.membership set unit_id = null where id = $1', [supervisor.membership])
  expect(await told(supervisor, '2026-02-10')).toEqual([])
  await rows('update app.membership set unit_id = $2 where id = $1', [supervisor.membership, world.a.unit])
})

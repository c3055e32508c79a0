import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { tablesOf } from '#platform/db/tables.ts'
import { useSubscriptions } from '#platform/subscriptions.server.ts'
import { addStep } from '../../../src/features/plan/commands/add-step.server.ts'
import { moveStep } from '../../../src/features/plan/commands/move-step.server.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
import { beginCase } from '../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../support/database-world.ts'
import { programOn } from '../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
let assistant: Member
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
  assistant = world.a.members.assistant
})
beforeEach(() => useSubscriptions(subscriptions))
afterAll(() => copy.drop())

type Tables = { organisation: { site_id: string; name: string; kind: string } }

/** A command as small as one can be: writes a row, then refuses, falls over or tells of it as its input says. */
const writeRow = defineCommand({
  name: 'test.write',
  roles: ['assistant'],
  input: z.strictObject({
    name: z.string().min(2, { error: () => 'zu kurz' }),
    after: z.enum(['done', 'refuse', 'fall', 'tell']),
  }),
  async handle({ trx, entered }, input) {
    await tablesOf<Tables>(trx)
      .insertInto('organisation')
      .values({ site_id: entered.siteId, name: input.name, kind: 'FW' })
      .execute()
    if (input.after === 'refuse') return refuse({ kind: 'unseen' })
    if (input.after === 'fall') throw new Error('fell over')
    const events =
      input.after === 'tell' ? [{ kind: 'CodeListUploaded' as const, subjectId: randomUUID() }] : []
    return ok({
      location: '/done',
      audit: { action: 'test.written', detail: { length: input.name.length } },
      events,
    })
  },
})

const name = () => `Row ${randomUUID()}`
const send = (member: Member, input: Record<string, unknown>, key = randomUUID()) =>
  program.send(member, writeRow, input, { key })

/** What one deed left behind: rows, entries by outcome, events, receipts. */
const traces = (row: string) =>
  asAdmin(copy, async (client) => {
    const { rows } = await client.query<Record<'rows' | 'done' | 'refused' | 'events' | 'receipts', number>>(
      `select (select count(*)::int from app.organisation where name = $1) as rows,
        (select count(*)::int from app.audit_entry where action = 'test.written') as done,
        (select count(*)::int from app.audit_entry where action = 'test.write' and outcome = 'refused') as refused,
        (select count(*)::int from app.outbox_event) as events,
        (select count(*)::int from app.command_receipt where command = 'test.write') as receipts`,
      [row],
    )
    return rows[0]!
  })
const added = async (row: string, work: () => Promise<unknown>) => {
  const before = await traces(row)
  const answer = await work()
  const after = await traces(row)
  const keys = Object.keys(after) as (keyof typeof after)[]
  return { answer, left: Object.fromEntries(keys.map((key) => [key, after[key] - before[key]])) }
}
const nothing = { rows: 0, done: 0, refused: 0, events: 0, receipts: 0 }

test('a deed that is done leaves row, entry and receipt together', async () => {
  const row = name()
  const { answer, left } = await added(row, () => send(assistant, { name: row, after: 'done' }))
  expect(answer).toMatchObject({ ok: true, value: { location: '/done', repeated: false } })
  expect(left).toEqual({ ...nothing, rows: 1, done: 1, receipts: 1 })
})

test('what follows after the commit is written with the change', async () => {
  const row = name()
  const { left } = await added(row, () => send(assistant, { name: row, after: 'tell' }))
  expect(left).toEqual({ ...nothing, rows: 1, done: 1, receipts: 1, events: 1 })
})

test('input is checked before anything: unknown fields and wrong values are named, nothing is left', async () => {
  const row = name()
  const { answer, left } = await added(row, () =>
    send(assistant, { name: 'x', after: 'done', site_id: world.b.id }),
  )
  expect(answer).toMatchObject({
    refusal: { kind: 'invalid', fields: { name: 'zu kurz', site_id: expect.any(String) } },
  })
  expect(left).toEqual(nothing)
})

test('the wrong role is refused before the input is looked at, and leaves one entry', async () => {
  const row = name()
  const { answer, left } = await added(row, () => send(world.a.members.manager, { nonsense: true }))
  expect(answer).toEqual({ ok: false, refusal: { kind: 'forbidden' } })
  expect(left).toEqual({ ...nothing, refused: 1 })
})

test('a refusal after writing takes everything back but its own entry', async () => {
  const row = name()
  const { answer, left } = await added(row, () => send(assistant, { name: row, after: 'refuse' }))
  expect(answer).toEqual({ ok: false, refusal: { kind: 'unseen' } })
  expect(left).toEqual({ ...nothing, refused: 1 })
})

test('a fault of the program takes everything back', async () => {
  const row = name()
  const { left } = await added(row, () =>
    expect(send(assistant, { name: row, after: 'fall' })).rejects.toThrow('fell over'),
  )
  expect(left).toEqual(nothing)
})

test('a follower that fails takes the change back with it', async () => {
  const fails = () => Promise.reject(new Error('follower fell over'))
  useSubscriptions({ ...subscriptions, CodeListUploaded: { inTransaction: [fails], afterCommit: [] } })
  const row = name()
  const { left } = await added(row, () =>
    expect(send(assistant, { name: row, after: 'tell' })).rejects.toThrow('follower'),
  )
  expect(left).toEqual(nothing)
})

test('a step, its entry and its event of the chain are written together, or none of them', async () => {
  const manager = world.a.members.manager
  const built = await beginCase(copy, manager, 'Amiri')
  const step = (title: string) => ({ step_code: 'other', title, due: '2199-01-01' })
  const written = () =>
    asAdmin(copy, async (client) => {
      const { rows } = await client.query<Record<'steps' | 'entries' | 'events', number>>(
        `select (select count(*)::int from app.plan_step where case_id = $1) as steps,
          (select count(*)::int from app.audit_entry where case_id = $1 and action = 'plan_step.added') as entries,
          (select count(*)::int from app.chain_event e join app.plan_step s on s.site_id = e.site_id and s.last_event_id = e.id
            where s.case_id = $1) as events`,
        [built.caseId],
      )
      return rows[0]!
    })
  const before = await written()
  const sent = await program.send(manager, addStep, step('Call'), { caseRef: built.ref })
  expect(sent).toMatchObject({ ok: true })
  const after = await written()
  expect(after).toEqual({
    steps: before.steps + 1,
    entries: before.entries + 1,
    events: before.events + 1,
  })
  const { inTransaction } = subscriptions.StepPlanned
  const fails = () => Promise.reject(new Error('follower fell over'))
  useSubscriptions({
    ...subscriptions,
    StepPlanned: { inTransaction: [...inTransaction, fails], afterCommit: [] },
  })
  await expect(program.send(manager, addStep, step('Write'), { caseRef: built.ref })).rejects.toThrow(
    'follower',
  )
  expect(await written()).toEqual(after)
})

test('of several who change one step at once one is done, the others are told of the conflict', async () => {
  const manager = world.a.members.manager
  const built = await beginCase(copy, manager, 'Celan')
  const [step] = await asAdmin(
    copy,
    async (client) =>
      (
        await client.query<{ ref: string; version: number }>(
          'select ref, version from app.plan_step where case_id = $1',
          [built.caseId],
        )
      ).rows,
  )
  const started = { step: step!.ref, version: String(step!.version), status: 'started', on: '2026-11-01' }
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      program.send(manager, moveStep, { ...started, note: `at once ${at}` }, { caseRef: built.ref }),
    ),
  )
  const kinds = answers.map((one) => (one.ok ? 'done' : 'refusal' in one ? one.refusal.kind : 'signed out'))
  expect(kinds.toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'conflict', 'done'])
})

test('the same form sent twice, one after the other or at once, does it once', async () => {
  const [row, key] = [name(), randomUUID()]
  const { answer, left } = await added(row, async () => {
    const first = await send(assistant, { name: row, after: 'done' }, key)
    return [first, await send(assistant, { name: row, after: 'done' }, key)]
  })
  expect(answer).toMatchObject([
    { ok: true, value: { location: '/done', repeated: false } },
    { ok: true, value: { location: '/done', repeated: true } },
  ])
  expect(left).toEqual({ ...nothing, rows: 1, done: 1, receipts: 1 })
  const [other, otherKey] = [name(), randomUUID()]
  const both = await added(other, () =>
    Promise.allSettled([1, 2, 3].map(() => send(assistant, { name: other, after: 'done' }, otherKey))),
  )
  expect(both.left).toEqual({ ...nothing, rows: 1, done: 1, receipts: 1 })
  for (const one of both.answer as PromiseSettledResult<unknown>[])
    expect(one).toMatchObject({ status: 'fulfilled' })
})

test('a key that was used for another form is refused', async () => {
  const [row, key] = [name(), randomUUID()]
  await send(assistant, { name: name(), after: 'done' }, key)
  const { answer, left } = await added(row, () => send(assistant, { name: row, after: 'done' }, key))
  expect(answer).toMatchObject({ refusal: { kind: 'invalid', fields: { _form: expect.any(String) } } })
  expect(left).toEqual(nothing)
})

test('whoever is signed out does nothing', async () => {
  const row = name()
  const stranger = { ...assistant, token: Buffer.alloc(32) }
  const { answer, left } = await added(row, () => send(stranger, { name: row, after: 'done' }))
  expect(answer).toEqual({ ok: false, signedOut: true })
  expect(left).toEqual(nothing)
})

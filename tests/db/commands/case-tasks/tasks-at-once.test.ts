import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { addTasksToCases } from '../../../../src/features/case-tasks/commands/add-tasks-at-once.server.ts'
import { changeTask } from '../../../../src/features/case-tasks/commands/change-task.server.ts'
import { takeTasksBack } from '../../../../src/features/case-tasks/commands/undo-tasks.server.ts'
import { giveCases } from '../../../../src/features/cases/commands/hand-over-cases.server.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asMember, type Member } from '../../../support/database-world.ts'
import { bothAtOnce } from '../episodes/both-at-once.ts'
import { courseWorld, done, fieldsOf } from '../episodes/course-world.ts'

const { made, rows, close } = courseWorld()
let other: BuiltCase
let otherName: string
beforeEach(async () => {
  otherName = `Osei ${randomUUID().slice(0, 8)}`
  other = await beginCase(made.copy, made.manager, otherName)
})

const content = { title: 'Fragebogen schicken', due: '24.10.2190', note: '' }
const both = () => [made.built.ref, other.ref]
const add = (more: Record<string, unknown> = {}, member: Member = made.manager) =>
  made.program.send(member, addTasksToCases, { fall: both(), ...content, ...more })
const ids = () => [[made.built.caseId, other.caseId]]
const tasks = () =>
  rows<{ ref: string; case_id: string; version: number }>(
    'select ref, case_id, version from app.case_task where case_id = any($1) order by id',
    ids(),
  )
const due = () =>
  rows<{ assignee_id: string; due: string }>(
    `select assignee_id, due::text from app.work_item where case_id = any($1) and kind = 'task'`,
    ids(),
  )
const logged = async (action: string) =>
  (await rows('select 1 from app.audit_entry where case_id = any($1) and action = $2', [...ids(), action]))
    .length
/** The key under which it can be taken back: the end of the address that follows. */
const bulkMade = async () => {
  const answer = await add()
  expect(answer).toMatchObject(done)
  return (answer as { value: { location: string } }).value.location.split('/').at(-1)!
}
const undo = (bulk: string, member: Member = made.manager) =>
  made.program.send(member, takeTasksBack, { bulk })

test('every chosen case gets the task, its due item and an entry in the log', async () => {
  expect(await add()).toMatchObject({ value: { counts: { count: 2 } } })
  expect((await tasks()).map((task) => task.case_id).toSorted()).toEqual(
    [made.built.caseId, other.caseId].toSorted(),
  )
  const item = { assignee_id: made.manager.membership, due: '2190-10-24' }
  expect(await due()).toEqual([item, item])
  expect(await logged('case_task.added')).toBe(2)
})

test('a case that is closed, can only be read, or is not there is named, and no case gets anything', async () => {
  const { colleague } = made.world.a.members
  const foreign = await beginCase(made.copy, made.world.b.members.manager, 'Weit weg')
  const hidden = await beginCase(made.copy, colleague, 'Kollegin')
  const read = await beginCase(made.copy, colleague, 'Nurlesen')
  await grant(made.copy, read, made.manager, { categories: ['plan'] })
  expect(await close()).toMatchObject(done)
  const answer = fieldsOf(
    await add({ fall: [...both(), foreign.ref, hidden.ref, read.ref, randomUUID()] }),
  ) as { _form: string }
  expect(answer._form).toContain('nicht mehr offen')
  expect(answer._form).toContain('Sie können den Fall lesen, aber nicht ändern')
  // What is foreign and what does not exist are told apart by nothing.
  expect(answer._form.match(/Ein gewählter Fall: nicht vorhanden/g)).toHaveLength(3)
  expect(answer._form).not.toMatch(/Weit weg|Kollegin/)
  expect(await tasks()).toEqual([])
  expect(await due()).toEqual([])
})

test('no case, a day that is over and no title are refused at once', async () => {
  expect(fieldsOf(await add({ fall: [] }))).toHaveProperty('_form')
  expect(fieldsOf(await add({ due: '01.02.2020' }))).toHaveProperty('due')
  expect(fieldsOf(await add({ title: ' ' }))).toHaveProperty('title')
  expect(await add({}, made.world.a.members.partner)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await tasks()).toEqual([])
})

test('undone, exactly those tasks and their due items are gone, with an entry each; a second time changes nothing', async () => {
  await add({ title: 'Bleibt' })
  const bulk = await bulkMade()
  expect(await undo(bulk)).toMatchObject(done)
  expect(await rows('select title from app.case_task where case_id = any($1)', ids())).toEqual([
    { title: 'Bleibt' },
    { title: 'Bleibt' },
  ])
  expect(await due()).toHaveLength(2)
  expect(await logged('case_task.undone')).toBe(2)
  expect(await undo(bulk)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await logged('case_task.undone')).toBe(2)
})

test('undone twice at the same moment, it is undone once', async () => {
  const bulk = await bulkMade()
  const held = { sql: 'select from app.bulk_act where ref = $1 for update', values: [bulk] }
  const answers = await bothAtOnce(made.copy, held, [() => undo(bulk), () => undo(bulk)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await logged('case_task.undone')).toBe(2)
})

test('a task that was changed since is named, and nothing is undone', async () => {
  const bulk = await bulkMade()
  const task = (await tasks()).find((one) => one.case_id === other.caseId)!
  const change = { task: task.ref, version: '1', ...content, title: 'Anders' }
  expect(await made.program.send(made.manager, changeTask, change, { caseRef: other.ref })).toMatchObject(
    done,
  )
  expect(await undo(bulk)).toMatchObject({
    refusal: { kind: 'conflict', message: expect.stringContaining(otherName) },
  })
  expect(await tasks()).toHaveLength(2)
  expect(await due()).toHaveLength(2)
})

test('a case that went to a colleague keeps its task: nothing is undone', async () => {
  const bulk = await bulkMade()
  const { colleague } = made.world.a.members
  const form = { cases: other.ref, receiver: colleague.ref, reason: 'Wechsel der Zuständigkeit' }
  expect(await made.program.send(made.manager, giveCases, form)).toMatchObject(done)
  expect(await undo(bulk)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await tasks()).toHaveLength(2)
  // What becomes of it there is shown to whoever has the case now.
  const shown = await asMember(
    made.copy,
    made.manager,
    async (client) => (await client.query('select case_ref from gate.tasks_of_bulk($1)', [bulk])).rows,
  )
  expect(shown).toEqual([{ case_ref: made.built.ref }])
})

test('what somebody else did at once is not there', async () => {
  const bulk = await bulkMade()
  expect(await undo(bulk, made.world.a.members.colleague)).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await undo(randomUUID())).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await tasks()).toHaveLength(2)
})

test('a form that is sent twice makes each task once', async () => {
  const options = { key: `the-same-key-${randomUUID()}` }
  for (let sent = 0; sent < 2; sent++)
    expect(
      await made.program.send(made.manager, addTasksToCases, { fall: both(), ...content }, options),
    ).toMatchObject(done)
  expect(await tasks()).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { addTask } from '../../../../src/features/case-tasks/commands/add-task.server.ts'
import { changeTask } from '../../../../src/features/case-tasks/commands/change-task.server.ts'
import { endTask } from '../../../../src/features/case-tasks/commands/end-task.server.ts'
import { reopenTask } from '../../../../src/features/case-tasks/commands/reopen-task.server.ts'
import { giveCases } from '../../../../src/features/cases/commands/hand-over-cases.server.ts'
import { moveStep } from '../../../../src/features/plan/commands/move-step.server.ts'
import { noteContact } from '../../../../src/features/notes/commands/note-contact.server.ts'
import { bothAtOnce } from '../episodes/both-at-once.ts'
import { beginCase, grant } from '../../../support/database-cases.ts'
import { asMember, type Member } from '../../../support/database-world.ts'
import { courseWorld, done, fieldsOf } from '../episodes/course-world.ts'

const { made, send, rows, close } = courseWorld()

const call = { title: 'Jobcenter zurückrufen', due: '24.10.2190', note: 'Frau Weber' }
type Stored = { id: string; ref: string; version: number; state: string; title: string; reason: string }
const tasks = () => rows<Stored>('select * from app.case_task where case_id = $1 order by id')
const due = async (assignee = made.manager) =>
  (
    await rows<{ due: string }>(
      `select due::text from app.work_item where case_id = $1 and kind = 'task' and assignee_id = $2`,
      [made.built.caseId, assignee.membership],
    )
  ).map(({ due: day }) => day)
const add = async (more: Record<string, unknown> = {}) => {
  expect(await send(addTask, { ...call, ...more })).toMatchObject(done)
  const task = (await tasks()).at(-1)!
  return { task: task.ref, version: String(task.version) }
}
const titlesOf = (member: Member) =>
  asMember(made.copy, member, async (client) => {
    const found = await client.query<{ title: string }>(
      'select t.title from gate.titles_of_my_tasks() t join app.work_item w on w.source_id = t.source_id where w.case_id = $1',
      [made.built.caseId],
    )
    return found.rows.map(({ title }) => title)
  })
const note = { kind: 'phone', happened_on: '20.11.2026', subject: 'Jobcenter angerufen' }

test('a task keeps what was told and is due on its day; the log says that it was made', async () => {
  await add()
  expect(await tasks()).toMatchObject([
    { title: call.title, note: 'Frau Weber', state: 'open', recorded_by: made.manager.membership },
  ])
  expect(await due()).toEqual(['2190-10-24'])
  expect(
    await rows(`select action from app.audit_entry where case_id = $1 and action like 'case_task%'`),
  ).toEqual([{ action: 'case_task.added' }])
})

test('a change moves its day; done, it is due no more; taken back, it is due again', async () => {
  const one = await add()
  expect(await send(changeTask, { ...one, ...call, due: '25.10.2190' })).toMatchObject(done)
  expect(await due()).toEqual(['2190-10-25'])
  expect(await send(endTask, { ...one, version: '2', to: 'done' })).toMatchObject(done)
  expect(await tasks()).toMatchObject([{ state: 'done', ended_by: made.manager.membership }])
  expect(await due()).toEqual([])
  expect(await send(changeTask, { ...one, ...call, version: '3' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  expect(await send(endTask, { ...one, version: '3', to: 'done' })).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  expect(await send(reopenTask, { ...one, version: '3' })).toMatchObject(done)
  expect(await tasks()).toMatchObject([{ state: 'open', ended_at: null, ended_by: null }])
  expect(await due()).toEqual(['2190-10-25'])
})

test('one that is not done any more says why, and forgets it when it is opened again', async () => {
  const one = await add()
  expect(fieldsOf(await send(endTask, { ...one, to: 'dropped' }))).toHaveProperty('reason')
  expect(await send(endTask, { ...one, to: 'dropped', reason: 'hat sich erledigt' })).toMatchObject(done)
  expect(await tasks()).toMatchObject([{ state: 'dropped', reason: 'hat sich erledigt' }])
  expect(await send(reopenTask, { ...one, version: '2' })).toMatchObject(done)
  expect(await tasks()).toMatchObject([{ state: 'open', reason: '' }])
  expect(await send(reopenTask, { ...one, version: '3' })).toMatchObject({ refusal: { kind: 'conflict' } })
})

test.each([
  ['a day that does not exist', { due: '31.02.2190' }, 'due'],
  ['a day that is over', { due: '01.02.2020' }, 'due'],
  ['no title', { title: '  ' }, 'title'],
  ['121 characters of a title', { title: 'x'.repeat(121) }, 'title'],
  ['5,000 characters of a note', { note: 'x'.repeat(5000) }, 'note'],
])('%s is refused at its field and stores nothing', async (_what, more, field) => {
  expect(fieldsOf(await send(addTask, { ...call, ...more }))).toHaveProperty(field)
  expect(await tasks()).toEqual([])
})

test('two who end a task at once, both having read it: one is stored, the other is shown both states', async () => {
  const one = await add()
  const held = { sql: 'select from app.case_task where case_id = $1 for update', values: [made.built.caseId] }
  const answers = await bothAtOnce(made.copy, held, [
    () => send(endTask, { ...one, to: 'done' }),
    () => send(endTask, { ...one, to: 'dropped', reason: 'hat sich erledigt' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await tasks()).toMatchObject([{ version: 2 }])
})

test('a task of another case is not there', async () => {
  const other = await beginCase(made.copy, made.manager, 'Andere Familie')
  const one = await add()
  for (const [command, input] of [
    [changeTask, { ...one, ...call }],
    [endTask, { ...one, to: 'done' }],
    [reopenTask, one],
  ] as const)
    expect(
      await made.program.send(made.manager, command as typeof reopenTask, input, { caseRef: other.ref }),
    ).toMatchObject({ refusal: { kind: 'unseen' } })
})

test('other roles, and grants that only read the plan, keep no tasks', async () => {
  const { partner, colleague } = made.world.a.members
  await grant(made.copy, made.built, partner, { categories: ['plan'], write: ['plan'] })
  await grant(made.copy, made.built, colleague, { categories: ['plan'] })
  for (const member of [partner, colleague])
    expect(await send(addTask, call, member)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await tasks()).toEqual([])
})

test('what is due is called by its title for whoever may read the plan now, and for nobody else', async () => {
  const { colleague } = made.world.a.members
  await grant(made.copy, made.built, colleague, { categories: ['plan'], write: ['plan'] })
  await add()
  expect(await titlesOf(made.manager)).toEqual([call.title])
  expect(await titlesOf(colleague)).toEqual([call.title])
  await rows('update app.case_access set ended_at = now() where case_id = $1 and membership_id = $2', [
    made.built.caseId,
    colleague.membership,
  ])
  // The due item is still on the list; its words are not.
  expect(await due(colleague)).toHaveLength(1)
  expect(await titlesOf(colleague)).toEqual([])
})

test('a deputy is reminded of it, and a case that is handed over takes it along', async () => {
  const { colleague, newcomer } = made.world.a.members
  await add()
  const began = await asMember(made.copy, made.manager, async (client) =>
    client.query('select gate.begin_deputyship($1, app.today() + 3) as answer', [newcomer.ref]),
  )
  expect(began.rows).toEqual([{ answer: 'done' }])
  expect(await due(newcomer)).toEqual(['2190-10-24'])
  const form = { cases: made.built.ref, receiver: colleague.ref, reason: 'Wechsel der Zuständigkeit' }
  expect(await made.program.send(made.manager, giveCases, form)).toMatchObject(done)
  expect(await Promise.all([made.manager, newcomer, colleague].map(due))).toEqual([[], [], ['2190-10-24']])
  await asMember(made.copy, made.manager, (client) =>
    client.query(
      'select gate.end_deputyship(d.ref) from app.deputyship d where d.absent_membership_id = app.membership_id() and d.ended_at is null',
    ),
  )
})

test('a task is no open next step: the last step of the plan is not ended without another', async () => {
  await add()
  const [step] = await rows<{ ref: string; version: number }>(
    'select * from app.plan_step where case_id = $1',
  )
  const ended = { step: step!.ref, version: String(step!.version), status: 'finished', on: '20.11.2026' }
  expect(fieldsOf(await send(moveStep, ended))).toHaveProperty('next_title')
})

test('a case with an open task is not closed, whoever calls', async () => {
  const one = await add()
  expect(fieldsOf(await close())).toMatchObject({ _form: expect.stringContaining(call.title) })
  await expect(
    asMember(made.copy, made.manager, async (client) => {
      await client.query("select gate.open_case($1, '')", [made.built.ref])
      await client.query(
        "update app.plan_step set status = 'finished', ended_on = app.today() where case_id = $1",
        [made.built.caseId],
      )
      await client.query("select gate.close_case(app.today(), 'goals_reached', null, '', null)")
    }),
  ).rejects.toThrow('tasks of the case are open')
  expect(await send(endTask, { ...one, to: 'done' })).toMatchObject(done)
  expect(await close()).toMatchObject(done)
  expect(await send(addTask, call)).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('a note with a day to come back makes a task in the same transaction, called as told or by its subject', async () => {
  expect(await send(noteContact, { ...note, follow_up_on: '24.10.2190' })).toMatchObject(done)
  const told = { ...note, follow_up_on: '25.10.2190', follow_up: 'Bescheid erfragen' }
  expect(await send(noteContact, told)).toMatchObject({ value: { counts: { followUps: 1 } } })
  expect(await send(noteContact, note)).toMatchObject({ value: { counts: { followUps: 0 } } })
  expect((await tasks()).map(({ title }) => title)).toEqual([note.subject, 'Bescheid erfragen'])
  expect(await due()).toEqual(['2190-10-24', '2190-10-25'])
})

test('what is to be done without a day, or on one that is over, is refused at the field; no note is stored', async () => {
  for (const more of [{ follow_up: 'Bescheid erfragen' }, { follow_up_on: '01.02.2020' }])
    expect(fieldsOf(await send(noteContact, { ...note, ...more }))).toHaveProperty('follow_up_on')
  const { partner } = made.world.a.members
  await grant(made.copy, made.built, partner, { categories: ['note'], write: ['note'] })
  expect(fieldsOf(await send(noteContact, { ...note, follow_up_on: '24.10.2190' }, partner))).toHaveProperty(
    'follow_up_on',
  )
  expect(await rows('select 1 from app.case_note where case_id = $1')).toEqual([])
})

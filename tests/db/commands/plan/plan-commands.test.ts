import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import { addStep } from '../../../../src/features/plan/commands/add-step.server.ts'
import { beginChain } from '../../../../src/features/plan/commands/begin-chain.server.ts'
import { changeStep } from '../../../../src/features/plan/commands/change-step.server.ts'
import { keepDocuments } from '../../../../src/features/plan/commands/keep-documents.server.ts'
import { moveStep } from '../../../../src/features/plan/commands/move-step.server.ts'
import { takeBackStep } from '../../../../src/features/plan/commands/take-back-step.server.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
let built: BuiltCase
let manager: Member
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
  manager = world.a.members.manager
})
beforeEach(async () => void (built = await beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`)))
afterAll(() => copy.drop())

type Row = Record<string, string | number | null>
const rowsOf = (sql: string) =>
  asAdmin(copy, async (client) => (await client.query<Row>(sql, [built.caseId])).rows)
const steps = () =>
  rowsOf(
    `select id, ref, title, template_step, status, due::text, version, chain_run_id from app.plan_step where case_id = $1 order by id`,
  )
const step = async (title: string) => (await steps()).find((one) => one.title === title)!
const order = () =>
  rowsOf(
    `select b.title as before, a.title as after from app.step_dependency d join app.plan_step b on b.id = d.before_id
     join app.plan_step a on a.id = d.after_id where d.case_id = $1 order by 1, 2`,
  )
const events = (id: unknown) =>
  asAdmin(copy, async (client) => {
    const { rows } = await client.query<Row>(
      `select e.kind, e.planned_on::text, e.supersedes is not null as corrects from app.chain_event e
       where e.chain_key = (select k.key from app.trace_key k join app.plan_step s on k.source_id = coalesce(s.chain_run_id, s.plan_id) where s.id = $1)
         and e.step_code = (select step_code from app.plan_step where id = $1) order by e.recorded_at, e.id`,
      [id],
    )
    return rows
  })

const send = <Schema extends z.ZodType>(
  command: CaseCommand<Schema>,
  input: Record<string, unknown>,
  member = manager,
) => program.send(member, command, input, { caseRef: built.ref })
const chain = (more: Record<string, unknown> = {}) =>
  send(beginChain, {
    template: 'asylum_recognised',
    template_version: '1',
    first_day: '2026-03-10',
    first_due: '2099-01-31',
    steps: ['decision', 'document', 'old_benefit', 'new_benefit', 'health', 'course'],
    ...more,
  })
const add = async (title: string, after: string[] = [], more: Record<string, unknown> = {}) => {
  const answer = await send(addStep, { step_code: 'other', title, due: '2099-02-01', after, ...more })
  expect(answer).toMatchObject({ ok: true })
  return step(title)
}
const change = (one: Row, more: Record<string, unknown>) =>
  send(changeStep, {
    step: one.ref,
    version: String(one.version),
    title: one.title,
    due: one.due ?? '',
    ...more,
  })
const fieldsOf = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid' ? answer.refusal.fields : answer

test('a chain begins with its steps, order, documents and legal last days, under a key and trace of its own', async () => {
  expect(await chain()).toMatchObject({ ok: true, value: { counts: { count: 6 } } })
  const made = (await steps()).filter((one) => one.chain_run_id !== null)
  expect(Object.fromEntries(made.map((one) => [one.template_step, one.due]))).toEqual({
    decision: '2099-01-31',
    document: null,
    old_benefit: '2026-03-31',
    new_benefit: '2026-04-30',
    health: null,
    course: '2027-03-10',
  })
  expect(await order()).toContainEqual({
    before: 'Bürgergeld beim Jobcenter beantragen',
    after: 'Krankenkasse wählen und anmelden',
  })
  const [counted] = await rowsOf(
    `select (select count(*)::int from app.step_document where case_id = $1) as documents,
      (select count(*)::int from app.chain_run r join app.trace_key k on k.source_id = r.id join app.chain_trace t on t.chain_key = k.key
       where r.case_id = $1 and t.target_group = 'recognised' and t.template_code = r.template_code and t.status_class = 'not_stated') as traces,
      (select count(*)::int from app.chain_event e join app.trace_key k on k.key = e.chain_key join app.chain_run r on r.id = k.source_id where r.case_id = $1) as told`,
  )
  expect(counted).toEqual({ documents: 11, traces: 1, told: 6 })
})

test('what waited for a step that the person does not need waits for what that step waited for', async () => {
  await chain({ steps: ['decision', 'course', 'test'] })
  expect(await order()).toEqual([
    { before: 'Bescheid und Zustellung klären', after: 'Integrationskurs beginnen' },
    { before: 'Integrationskurs beginnen', after: 'Sprachprüfung ablegen' },
  ])
})

test.each([
  ['a template nobody knows', { template: 'nothing' }, 'template'],
  ['a version that is not there', { template_version: '9' }, 'template'],
  ['no step', { steps: [] }, 'steps'],
  ['a step of another template', { steps: ['decision', 'identity'] }, 'steps'],
  ['a first day that is none', { first_day: '31.02.2026' }, 'first_day'],
])('a chain with %s is refused at its field and leaves nothing', async (_words, wrong, field) => {
  expect(Object.keys(fieldsOf(await chain(wrong)))).toEqual([field])
  expect(await steps()).toHaveLength(1)
  expect(await rowsOf('select 1 as one from app.chain_run where case_id = $1')).toEqual([])
})

test('a step never waits for itself, at once or round corners, and a refused change leaves the order as it was', async () => {
  const a = await add('Step a')
  const b = await add('Step b', [String(a.ref)])
  const c = await add('Step c', [String(b.ref)])
  const before = await order()
  expect(fieldsOf(await change(a, { after: [c.ref] }))).toMatchObject({
    after: expect.stringContaining('Step c'),
  })
  expect(Object.keys(fieldsOf(await change(a, { after: [a.ref] })))).toEqual(['after'])
  expect(await order()).toEqual(before)
  expect(await change(c, { after: [a.ref] })).toMatchObject({ ok: true })
  expect(await order()).toContainEqual({ before: 'Step a', after: 'Step c' })
  expect(await order()).not.toContainEqual({ before: 'Step b', after: 'Step c' })
})

/** Two deeds at the same moment, several times over: the first time the second one may come too late to meet the first. */
async function together(
  prepare: () => Promise<[() => Promise<CommandAnswer>, () => Promise<CommandAnswer>]>,
) {
  const done: number[] = []
  for (let round = 0; round < 5; round++) {
    built = await beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`)
    const [one, other] = await prepare()
    const answers = await Promise.all([one(), other()])
    done.push(answers.filter((answer) => answer.ok).length)
  }
  return done
}

test('two who would close a circle between them at once: one is done, the other is refused', async () => {
  const done = await together(async () => {
    const a = await add('Step a')
    const b = await add('Step b')
    return [() => change(a, { after: [b.ref] }), () => change(b, { after: [a.ref] })]
  })
  expect(done).toEqual([1, 1, 1, 1, 1])
  expect(await order()).toHaveLength(1)
})

test('two who end the last two steps at once leave an open one', async () => {
  const done = await together(async () => {
    const other = await add('Step a')
    const first = (await steps())[0]!
    const ended = { status: 'finished', on: '2026-11-01' }
    const end = (one: Row) => send(moveStep, { step: one.ref, version: String(one.version), ...ended })
    return [() => end(other), () => end(first)]
  })
  expect(done).toEqual([1, 1, 1, 1, 1])
  expect((await steps()).filter((one) => one.status === 'planned')).toHaveLength(1)
})

test('a later day is a new row of the chain’s log in place of the old one; a started step only gets its day', async () => {
  const a = await add('Step a')
  expect(await change(a, { due: '2099-05-01' })).toMatchObject({ ok: true })
  expect(await events(a.id)).toEqual([
    { kind: 'planned', planned_on: '2099-02-01', corrects: false },
    { kind: 'planned', planned_on: '2099-05-01', corrects: true },
  ])
  const moved = await step('Step a')
  await send(moveStep, {
    step: moved.ref,
    version: String(moved.version),
    status: 'started',
    on: '2026-11-01',
  })
  expect(await change(await step('Step a'), { due: '2099-06-01' })).toMatchObject({ ok: true })
  expect((await events(a.id)).map((event) => event.kind)).toEqual(['planned', 'planned', 'started'])
  expect(
    await rowsOf(`select due::text from app.work_item where case_id = $1 and due > '2099-01-01'`),
  ).toEqual([{ due: '2099-06-01' }])
})

test('an end that was noted by mistake is taken back: the step is open and due again, the log retracts', async () => {
  const a = await add('Step a')
  await send(moveStep, { step: a.ref, version: '1', status: 'failed', on: '2026-11-01', barrier: 'no_place' })
  const failed = await step('Step a')
  expect(
    await send(takeBackStep, { step: a.ref, version: String(failed.version), reason: 'Verwechselt' }),
  ).toMatchObject({ ok: true })
  expect(await step('Step a')).toMatchObject({ status: 'planned', due: '2099-02-01' })
  expect((await events(a.id)).map(({ kind, corrects }) => [kind, corrects])).toEqual([
    ['planned', false],
    ['failed', false],
    ['retracted', true],
  ])
  const again = await send(takeBackStep, {
    step: a.ref,
    version: String(failed.version),
    reason: 'Verwechselt',
  })
  expect(again).toMatchObject({ ok: false, refusal: { kind: 'conflict' } })
})

test('a step without a day is due when all it waits for is over', async () => {
  await chain({ steps: ['decision', 'document', 'course', 'test'] })
  const due = (title: string) =>
    rowsOf(
      `select w.due::text from app.work_item w join app.plan_step s on s.id = w.source_id where s.case_id = $1 and s.title = '${title}'`,
    )
  expect(await due('Aufenthaltstitel beantragen, Bescheinigung erhalten')).toEqual([])
  const decision = await step('Bescheid und Zustellung klären')
  await send(moveStep, { step: decision.ref, version: '1', status: 'finished', on: '2026-11-01' })
  expect(await due('Aufenthaltstitel beantragen, Bescheinigung erhalten')).toHaveLength(1)
  expect(await due('Sprachprüfung ablegen')).toEqual([])
})

test('documents are in hand since the day they were first ticked, and those of another step are refused', async () => {
  await chain({ steps: ['decision', 'old_benefit'] })
  const [decision, old] = [
    await step('Bescheid und Zustellung klären'),
    await step('Ende der Asylbewerberleistungen schriftlich klären'),
  ]
  const documents = (id: unknown) =>
    asAdmin(
      copy,
      async (client) =>
        (
          await client.query<Row>(
            'select ref, title, in_hand_on is not null as here from app.step_document where step_id = $1 order by title',
            [id],
          )
        ).rows,
    )
  const [notice] = await documents(old.id)
  const [first] = await documents(decision.id)
  expect(
    Object.keys(fieldsOf(await send(keepDocuments, { step: decision.ref, in_hand: notice!.ref }))),
  ).toEqual(['in_hand'])
  expect(
    await send(keepDocuments, { step: decision.ref, in_hand: first!.ref, another: 'Vollmacht' }),
  ).toMatchObject({ ok: true })
  expect((await documents(decision.id)).map(({ title, here }) => [title, here])).toEqual([
    [first!.title, true],
    ['Nachweis der Zustellung', false],
    ['Vollmacht', false],
  ])
})

test('who may only read the plan, and who has no grant, changes nothing', async () => {
  const a = await add('Step a')
  const { partner, newcomer } = world.a.members
  await grant(copy, built, newcomer, { categories: ['plan'] })
  const before = [await steps(), await order()]
  for (const [member, kind] of [
    [partner, 'forbidden'],
    [newcomer, 'forbidden'],
    [world.b.members.manager, 'unseen'],
  ] as const) {
    const tries = [
      send(
        beginChain,
        {
          template: 'ukraine_24',
          template_version: '1',
          first_day: '2026-03-10',
          first_due: '2099-01-31',
          steps: ['registration'],
        },
        member,
      ),
      send(changeStep, { step: a.ref, version: '1', title: 'Other' }, member),
      send(takeBackStep, { step: a.ref, version: '1', reason: 'Other' }, member),
      send(keepDocuments, { step: a.ref, another: 'Other' }, member),
    ]
    for (const answer of await Promise.all(tries))
      expect(answer).toMatchObject({ ok: false, refusal: { kind } })
  }
  expect([await steps(), await order()]).toEqual(before)
})

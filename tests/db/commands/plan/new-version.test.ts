import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import { type Entered, inSite } from '#platform/db/in-site.server.ts'
import { openCase, type OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { labelsOf } from '#features/reference/index.ts'
import { beginChain } from '../../../../src/features/plan/commands/begin-chain.server.ts'
import { changeStep } from '../../../../src/features/plan/commands/change-step.server.ts'
import { keepChainVersion } from '../../../../src/features/plan/commands/keep-version.server.ts'
import { moveStep } from '../../../../src/features/plan/commands/move-step.server.ts'
import { takeOverVersion } from '../../../../src/features/plan/commands/take-over-version.server.ts'
import { chainsOnPlan } from '../../../../src/features/plan/chains/chains-on-plan.server.ts'
import { chainProposals } from '../../../../src/features/plan/chains/chain-proposals.server.ts'
import { proposalRows, seenRows } from '../../../../src/features/plan/chains/difference-rows.ts'
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
const allSteps = ['registration', 'document', 'new_benefit', 'childcare', 'recognition', 'work']
beforeEach(async () => {
  built = await beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`)
  await begin(allSteps)
})
afterAll(() => copy.drop())

type Row = Record<string, string | number | null>
const rowsOf = (sql: string) =>
  asAdmin(copy, async (client) => (await client.query<Row>(sql, [built.caseId])).rows)
const steps = () =>
  rowsOf(
    'select id, ref, title, template_step, status, due::text, version, expected_days from app.plan_step where case_id = $1 order by id',
  )
const step = async (key: string) => (await steps()).find((one) => one.template_step === key)!
const order = async (key: string) =>
  (
    await rowsOf(
      `select b.template_step as before from app.step_dependency d join app.plan_step b on b.id = d.before_id
       join app.plan_step a on a.id = d.after_id where d.case_id = $1 and a.template_step = '${key}' order by 1`,
    )
  ).map(({ before }) => before)
const chain = async () => (await rowsOf('select * from app.chain_run where case_id = $1'))[0]!

const send = <Schema extends z.ZodType>(
  command: CaseCommand<Schema>,
  input: Record<string, unknown>,
  member = manager,
) => program.send(member, command, input, { caseRef: built.ref })
async function begin(chosen: string[]) {
  const form = {
    template: 'ukraine_24',
    template_version: '1',
    first_day: '2026-03-10',
    first_due: '2099-01-31',
  }
  expect(await send(beginChain, { ...form, steps: chosen })).toMatchObject({ ok: true })
}
const inCase = async <Read>(
  read: (trx: Trx, entered: Entered, opened: OpenCase) => Promise<Read>,
  member = manager,
): Promise<Read> =>
  (await inSite({ tokenHash: member.token, requestId: 'test' }, async (trx, entered) =>
    read(trx, entered, (await openCase(trx, built.ref, 'plan'))!),
  )) as Read
/** What the page of the proposal shows. */
const proposal = () =>
  inCase(async (trx, entered, { caseId }) => {
    const [found] = await chainProposals(trx, entered, caseId)
    return found ? proposalRows(found, await labelsOf('agency_kinds')) : []
  })
const notices = (mayWrite = true) =>
  inCase(async (trx, entered, opened) => (await chainsOnPlan(trx, entered, opened, mayWrite)).notices)
const form = async (more: Record<string, unknown> = {}) => ({
  chain: (await chain()).ref,
  from_version: '1',
  to_version: '2',
  seen: JSON.stringify(seenRows(await proposal())),
  ...more,
})
const fieldsOf = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid' ? answer.refusal.fields : answer

const everything = async () => (await proposal()).map(({ name }) => name)

test('a new version is proposed to a running chain, on the plan of who may change it, with what is otherwise', async () => {
  expect((await notices()).map(({ title }) => title)).toEqual([expect.stringContaining('(2, bisher 1)')])
  expect(await notices(false)).toEqual([])
  expect((await proposal()).map(({ name, now, wanted }) => [name, now, wanted])).toEqual([
    ['added.account', null, expect.stringContaining('Fiktionsbescheinigung oder Aufenthaltstitel')],
    ['documents.childcare', null, 'Impfnachweis (Masern)'],
    ['after.recognition', 'Fiktionsbescheinigung oder Titel nach § 24 erhalten', 'Wohnsitz anmelden'],
  ])
})

test('the whole proposal taken over gives the steps, order and documents of the new version, told to the chain’s log', async () => {
  const answer = await send(takeOverVersion, await form({ differences: await everything() }))
  expect(answer).toMatchObject({ ok: true, value: { counts: { count: 3 } } })
  expect(await step('account')).toMatchObject({ status: 'planned', due: null, expected_days: 14 })
  expect([await order('account'), await order('recognition')]).toEqual([['document'], ['registration']])
  expect(
    await rowsOf(
      `select d.title from app.step_document d join app.plan_step s on s.id = d.step_id where s.case_id = $1 and s.template_step in ('account', 'childcare') order by 1`,
    ),
  ).toEqual([{ title: 'Fiktionsbescheinigung oder Aufenthaltstitel' }, { title: 'Impfnachweis (Masern)' }])
  expect(await chain()).toMatchObject({ template_version: 2, kept_against: null })
  const told = await rowsOf(
    `select e.kind from app.chain_event e join app.trace_key k on k.key = e.chain_key join app.chain_run r on r.id = k.source_id
     where r.case_id = $1 and e.step_code = 'other'`,
  )
  expect(told).toEqual([{ kind: 'planned' }])
  expect(
    await rowsOf(
      `select detail from app.audit_entry where case_id = $1 and action = 'chain.version_taken_over'`,
    ),
  ).toEqual([{ detail: { template: 'ukraine_24', from: 1, to: 2, taken: 3, proposed: 3 } }])
  expect(await proposal()).toEqual([])
})

test('what was not chosen is left as it was and not proposed again', async () => {
  expect(await send(takeOverVersion, await form({ differences: 'added.account' }))).toMatchObject({
    ok: true,
  })
  expect(await order('recognition')).toEqual(['document'])
  expect([await proposal(), await notices()]).toEqual([[], []])
})

test('what is under way is not touched; what the case has otherwise is said; a free step stays before its step', async () => {
  const childcare = await step('childcare')
  await send(moveStep, { step: childcare.ref, version: '1', status: 'started', on: '2026-11-01' })
  const [talk, recognition] = [(await steps())[0]!, await step('recognition')]
  await send(changeStep, {
    step: recognition.ref,
    version: '1',
    title: recognition.title,
    due: '',
    after: [talk.ref],
  })
  const rows = await proposal()
  expect(rows.map(({ name, byHand }) => [name, byHand])).toEqual([
    ['added.account', false],
    ['after.recognition', true],
  ])
  await send(takeOverVersion, await form({ differences: ['after.recognition'] }))
  expect(await order('recognition')).toEqual(['registration', null])
})

test('staying with the version needs a reason; that version is proposed no more, but can still be taken over', async () => {
  expect(Object.keys(fieldsOf(await send(keepChainVersion, await form({ reason: 'x' }))))).toEqual(['reason'])
  expect(
    Object.keys(fieldsOf(await send(keepChainVersion, await form({ reason: 'x'.repeat(5000) })))),
  ).toEqual(['reason'])
  expect(await send(keepChainVersion, await form({ reason: 'Konto besteht schon' }))).toMatchObject({
    ok: true,
  })
  expect(await notices()).toEqual([])
  expect(await chain()).toMatchObject({
    template_version: 1,
    kept_against: 2,
    kept_reason: 'Konto besteht schon',
  })
  expect(await send(takeOverVersion, await form({ differences: 'added.account' }))).toMatchObject({
    ok: true,
  })
  expect(await chain()).toMatchObject({ template_version: 2, kept_against: null, kept_reason: '' })
})

test('nothing chosen, and what is not proposed, are refused at the field and change nothing', async () => {
  const before = [await steps(), await chain()]
  for (const differences of [[], 'dropped.work', ['added.account', 'added.work']])
    expect(Object.keys(fieldsOf(await send(takeOverVersion, await form({ differences }))))).toEqual([
      'differences',
    ])
  expect([await steps(), await chain()]).toEqual(before)
})

test('a plan that changed meanwhile: both are shown, and nothing was done', async () => {
  const old = await form({ differences: await everything() })
  const recognition = await step('recognition')
  await send(changeStep, {
    step: recognition.ref,
    version: '1',
    title: 'Zeugnisse anerkennen lassen',
    due: '',
  })
  const answer = await send(takeOverVersion, old)
  expect(answer).toMatchObject({ refusal: { kind: 'conflict', message: expect.stringContaining('Plan') } })
  expect(JSON.stringify(answer)).toContain('Zeugnisse anerkennen lassen')
  expect(await chain()).toMatchObject({ template_version: 1 })
})

test('two who take it over at once: one does, the other is told', async () => {
  const sent = await form({ differences: await everything() })
  const answers = await Promise.all([send(takeOverVersion, sent), send(takeOverVersion, sent)])
  expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true])
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect((await steps()).filter((one) => one.template_step === 'account')).toHaveLength(1)
})

test('who may only read the plan, a stranger and another role take nothing over; another case has no such chain', async () => {
  const sent = await form({ differences: await everything() })
  const kept = await form({ reason: 'Konto besteht schon' })
  const { partner, newcomer } = world.a.members
  await grant(copy, built, newcomer, { categories: ['plan'] })
  for (const [member, kind] of [
    [partner, 'forbidden'],
    [newcomer, 'forbidden'],
    [world.b.members.manager, 'unseen'],
  ] as const) {
    expect(await send(takeOverVersion, sent, member)).toMatchObject({ refusal: { kind } })
    expect(await send(keepChainVersion, kept, member)).toMatchObject({ refusal: { kind } })
  }
  built = await beginCase(copy, manager, `Other ${randomUUID().slice(0, 8)}`)
  expect(await send(takeOverVersion, sent)).toMatchObject({ refusal: { kind: 'unseen' } })
})

test('a version that dropped a step leaves it out with a note, and what waited for it can begin; an older proposal is named', async () => {
  const old = await form({ differences: await everything() })
  await asAdmin(copy, async (client) => {
    await client.query(
      `insert into app.chain_template select code, 3, title_de, title_en, target_group, first_day, source,
         (select jsonb_agg(s || jsonb_build_object('after', case s ->> 'key' when 'document' then '[]' else (s -> 'after') - 'registration' end))
          from jsonb_array_elements(steps) s where s ->> 'key' <> 'registration') from app.chain_template
       where code = 'ukraine_24' and version = 1`,
    )
  })
  expect(await send(takeOverVersion, old)).toMatchObject({
    refusal: { kind: 'conflict', differences: [{ mine: '2', theirs: '3' }] },
  })
  const answer = await send(
    takeOverVersion,
    await form({ to_version: '3', differences: 'dropped.registration' }),
  )
  expect(answer).toMatchObject({ ok: true })
  expect(await step('registration')).toMatchObject({ status: 'skipped' })
  const due = await rowsOf(
    `select s.template_step from app.work_item w join app.plan_step s on s.id = w.source_id where s.case_id = $1 and s.template_step is not null order by 1`,
  )
  expect(due.map((one) => one.template_step)).toContain('document')
  expect(due.map((one) => one.template_step)).not.toContain('registration')
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import { acknowledgeTransition } from '../../../../src/features/transitions/commands/acknowledge-transition.server.ts'
import { changeTransition } from '../../../../src/features/transitions/commands/change-transition.server.ts'
import { endTransition } from '../../../../src/features/transitions/commands/end-transition.server.ts'
import { keepTransitionDocuments } from '../../../../src/features/transitions/commands/keep-transition-documents.server.ts'
import { recordPeriod } from '../../../../src/features/transitions/commands/record-period.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { asMember, buildWorld, type Member, type World } from '../../../support/database-world.ts'
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
const dueGap = () =>
  rowsOf(
    `select due::text from app.work_item where case_id = $1 and kind = 'transition_gap' and assignee_id in (select id from app.membership where role = 'case_manager')`,
  )
const lines = () =>
  rowsOf(
    `select state, last_paid_on::text, missing_documents, display_name from app.transition_list where case_id = $1`,
  )

const send = <Schema extends z.ZodType>(
  command: CaseCommand<Schema>,
  input: Record<string, unknown>,
  member = manager,
) => program.send(member, command, input, { caseRef: built.ref })
const fieldsOf = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid'
    ? Object.keys(answer.refusal.fields)
    : answer
const recorded = { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: '2026-03-10' }
const record = async (more: Record<string, unknown> = {}) => {
  expect(await send(recordTransition, { ...recorded, ...more })).toMatchObject({ ok: true })
  const [row] = await rowsOf('select ref, version from app.transition where case_id = $1')
  return { transition: row!.ref, version: String(row!.version), trigger_on: '2026-03-10' }
}
const change = (
  seen: { transition: unknown; version: string; trigger_on: string },
  more: Record<string, unknown>,
) => send(changeTransition, { ...seen, ...more })

test('a transition brings its usual documents, a line for everybody who may see it, and its gap as a due day', async () => {
  await record({ last_paid_on: '2026-03-31' })
  expect(await dueGap()).toEqual([{ due: '2026-04-01' }])
  expect(await lines()).toEqual([
    {
      state: 'open',
      last_paid_on: '2026-03-31',
      missing_documents: 7,
      display_name: expect.stringContaining('Amiri'),
    },
  ])
})

test('without a last day paid the gap is expected by the rule; lanes without money have none', async () => {
  await record()
  expect(await dueGap()).toEqual([{ due: '2026-04-01' }])
  built = await beginCase(copy, manager, 'Dogan')
  await record({ kind: 'T24', from: 'AUFENTHG', to: 'AUFENTHG' })
  expect(await dueGap()).toEqual([])
})

test('a bridge moves the day to act behind it, the first payment takes it away', async () => {
  const seen = await record({ last_paid_on: '2026-03-31' })
  const dates = {
    last_paid_on: '2026-03-31',
    bridge: 'advance',
    bridge_from: '2026-04-01',
    bridge_until: '2026-04-20',
  }
  expect(await change(seen, dates)).toMatchObject({ ok: true })
  expect(await dueGap()).toEqual([{ due: '2026-04-21' }])
  const paid = {
    ...dates,
    granted_on: '2026-04-18',
    granted_from: '2026-04-01',
    first_payment_on: '2026-04-25',
  }
  expect(await change({ ...seen, version: '2' }, paid)).toMatchObject({ ok: true })
  expect(await dueGap()).toEqual([])
  const [known] = await rowsOf(
    'select payment_known_on is not null as payment, grant_known_on is not null as "grant" from app.transition where case_id = $1',
  )
  expect(known).toEqual({ payment: true, grant: true })
})

test('when a payment became known stays as it was first known, until the payment itself changes', async () => {
  const seen = await record()
  await change(seen, { first_payment_on: '2026-04-25' })
  await asAdmin(copy, (client) =>
    client.query("update app.transition set payment_known_on = '2026-05-01' where case_id = $1", [
      built.caseId,
    ]),
  )
  const knownOn = () =>
    rowsOf('select payment_known_on::text as known from app.transition where case_id = $1')
  await change({ ...seen, version: '2' }, { first_payment_on: '2026-04-25', applied_on: '2026-03-12' })
  expect(await knownOn()).toEqual([{ known: '2026-05-01' }])
  await change({ ...seen, version: '3' }, { first_payment_on: '2026-04-26', applied_on: '2026-03-12' })
  expect(await knownOn()).not.toEqual([{ known: '2026-05-01' }])
})

test('settled, it ends the old Rechtskreis on the time axis and begins the new one; what stood is superseded', async () => {
  const told = { from: '2025-01-15', office: '', certainty: 'told', note: 'By letter', until: '' }
  await send(recordPeriod, { ...told, rechtskreis: 'ASYLBLG3' })
  await send(recordPeriod, { ...told, rechtskreis: 'SGB5' })
  const seen = await record({ last_paid_on: '2026-03-31' })
  const { transition } = seen
  const paid = { last_paid_on: '2026-03-31', granted_from: '2026-04-01', first_payment_on: '2026-04-01' }
  await change(seen, { ...paid, granted_on: '2026-03-28' })
  const acknowledged = {
    acknowledged_on: '2026-04-02',
    acknowledged_by: 'Frau B.',
    acknowledged_how: 'phone',
  }
  await send(acknowledgeTransition, { transition, version: '2', ...acknowledged })
  expect(await send(endTransition, { transition, version: '3', state: 'settled' })).toMatchObject({
    ok: true,
  })
  const axis = await rowsOf(
    `select rechtskreis, valid::text, note, superseded_by is not null as superseded from app.rechtskreis_period
     where person_id = (select person_id from app.case_participant where case_id = $1) order by recorded_at, rechtskreis`,
  )
  expect(axis).toEqual([
    { rechtskreis: 'ASYLBLG3', valid: '[2025-01-15,)', note: 'By letter', superseded: true },
    { rechtskreis: 'SGB5', valid: '[2025-01-15,)', note: 'By letter', superseded: false },
    { rechtskreis: 'ASYLBLG3', valid: '[2025-01-15,2026-04-01)', note: 'By letter', superseded: false },
    { rechtskreis: 'SGB2', valid: '[2026-04-01,)', note: '', superseded: false },
  ])
})

test('it ends settled only when paid and acknowledged, and an ended one changes no more', async () => {
  const seen = await record({ last_paid_on: '2026-03-31' })
  const end = (version: string, state = 'settled') =>
    send(endTransition, { transition: seen.transition, version, state })
  expect(fieldsOf(await end('1'))).toEqual(['state'])
  await change(seen, { last_paid_on: '2026-03-31', first_payment_on: '2026-04-01' })
  expect(fieldsOf(await end('2'))).toEqual(['state'])
  const confirmed = {
    acknowledged_by: 'Frau Muster',
    acknowledged_on: '2026-04-02',
    acknowledged_how: 'phone',
  }
  expect(
    await send(acknowledgeTransition, { transition: seen.transition, version: '2', ...confirmed }),
  ).toMatchObject({ ok: true })
  expect(await end('3')).toMatchObject({ ok: true })
  expect(await lines()).toMatchObject([{ state: 'settled' }])
  expect(fieldsOf(await change({ ...seen, version: '4' }, {}))).toEqual(['_form'])
  expect(fieldsOf(await end('4', 'dropped'))).toEqual(['state'])
})

test('a dropped transition is due no longer', async () => {
  const seen = await record()
  expect(
    await send(endTransition, { transition: seen.transition, version: '1', state: 'dropped' }),
  ).toMatchObject({
    ok: true,
  })
  expect(await dueGap()).toEqual([])
})

test.each([
  ['a kind nobody knows', { kind: 'T99' }, 'kind'],
  ['a kind that is not in force', { kind: 'T07b', from: 'SGB2', to: 'ASYLBLG3' }, 'kind'],
  ['a Rechtskreis that does not belong to it', { from: 'WOGG' }, 'from'],
  ['no new Rechtskreis', { to: '' }, 'to'],
  ['an application in the future', { applied_on: '2099-01-01' }, 'applied_on'],
  ['an office of another site', { receiving_office: randomUUID() }, 'receiving_office'],
])('%s is refused at its field', async (_words, wrong, field) => {
  expect(fieldsOf(await send(recordTransition, { ...recorded, ...wrong }))).toEqual([field])
  expect(await lines()).toEqual([])
})

test.each([
  ['granted without its first day', { granted_on: '2026-04-01' }, ['granted_from']],
  ['granted from a day, but not when', { granted_from: '2026-04-01' }, ['granted_on']],
  ['a bridge without days', { bridge: 'loan' }, ['bridge_from', 'bridge_until']],
  ['days without a bridge', { bridge_from: '2026-04-01', bridge_until: '2026-04-02' }, ['bridge']],
  [
    'a bridge that ends before it begins',
    { bridge: 'loan', bridge_from: '2026-04-02', bridge_until: '2026-04-01' },
    ['bridge_until'],
  ],
])('%s is refused at its field and changes nothing', async (_words, wrong, fields) => {
  const seen = await record()
  expect(fieldsOf(await change(seen, wrong))).toEqual(fields)
  expect(await rowsOf('select version from app.transition where case_id = $1')).toEqual([{ version: 1 }])
})

test('two who change it at once: one is done, the other sees both states', async () => {
  const seen = await record()
  const answers = await Promise.all([
    change(seen, { last_paid_on: '2026-03-31' }),
    change(seen, { last_paid_on: '2026-03-30' }),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('documents count in the line, and those of another transition are refused', async () => {
  const seen = await record()
  const [first, second] = await rowsOf(
    'select d.ref from app.transition_document d where d.case_id = $1 order by d.title',
  )
  const keep = (in_hand: unknown) => send(keepTransitionDocuments, { transition: seen.transition, in_hand })
  expect(await keep([first!.ref, second!.ref])).toMatchObject({ ok: true })
  expect(await lines()).toMatchObject([{ missing_documents: 5 }])
  expect(fieldsOf(await keep([randomUUID()]))).toEqual(['in_hand'])
})

test('whose grant does not cover living costs sees no line and no transition; whose grant ends loses the line', async () => {
  const { partner, colleague } = world.a.members
  await record()
  await grant(copy, built, partner, { categories: ['plan', 'identity'] })
  await asMember(copy, manager, (client) =>
    client.query("select gate.begin_deputyship($1, '2199-01-01')", [colleague.ref]),
  )
  const grantees = () =>
    rowsOf('select grantee_id as id from app.transition_list where case_id = $1 order by 1')
  expect(await grantees()).toEqual(
    [{ id: manager.membership }, { id: colleague.membership }].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
  await asMember(copy, manager, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select ref as id from app.deputyship where ended_at is null',
    )
    for (const { id } of rows) await client.query('select gate.end_deputyship($1)', [id])
  })
  expect(await grantees()).toEqual([{ id: manager.membership }])
})

test('who may not write living costs, and another site, change nothing', async () => {
  const { newcomer } = world.a.members
  const seen = await record()
  await grant(copy, built, newcomer, { categories: ['plan', 'livelihood'], write: ['plan'] })
  for (const [member, kind] of [
    [newcomer, 'forbidden'],
    [world.b.members.manager, 'unseen'],
  ] as const) {
    const tries = [
      send(recordTransition, recorded, member),
      send(changeTransition, { ...seen }, member),
      send(endTransition, { transition: seen.transition, version: '1', state: 'dropped' }, member),
      send(keepTransitionDocuments, { transition: seen.transition, another: 'Notice' }, member),
    ]
    for (const answer of await Promise.all(tries))
      expect(answer).toMatchObject({ ok: false, refusal: { kind } })
  }
  expect(await rowsOf('select version from app.transition where case_id = $1')).toEqual([{ version: 1 }])
})

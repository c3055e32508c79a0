import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { giveCases } from '../../../../src/features/cases/commands/hand-over-cases.server.ts'
import { waitWithItem } from '../../../../src/features/cases/commands/let-item-wait.server.ts'
import { changePhase } from '../../../../src/features/episodes/commands/change-phase.server.ts'
import { startDeputyship } from '../../../../src/features/organisations/commands/begin-deputyship.server.ts'
import { addStep } from '../../../../src/features/plan/commands/add-step.server.ts'
import { beginCase, type BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { asMember, buildWorld, type Member, type Site } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let site: Site
let program: ReturnType<typeof programOn>
let manager: Member
let cases: BuiltCase[]
beforeAll(async () => {
  copy = await freshDatabase()
  site = (await buildWorld(copy)).a
  program = programOn(copy)
  manager = site.members.manager
})
beforeEach(async () => {
  await asAdmin(copy, (client) => client.query('delete from app.deputyship'))
  cases = [
    await beginCase(copy, manager, `Osei ${randomUUID().slice(0, 8)}`),
    await beginCase(copy, manager, `Mbeki ${randomUUID().slice(0, 8)}`),
  ]
})
afterAll(() => copy.drop())

const rows = <Row>(sql: string, values: unknown[] = [cases.map(({ caseId }) => caseId)]) =>
  asAdmin(copy, async (client) => (await client.query(sql, values)).rows as Row[])
const give = (input: Record<string, unknown> = {}, member = manager) =>
  program.send(member, giveCases, {
    cases: cases.map(({ ref }) => ref),
    receiver: site.members.colleague.ref,
    reason: 'Elternzeit',
    ...input,
  })
const later = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()
const opens = (member: Member) =>
  asMember(copy, member, async (client) => {
    const { rows: found } = await client.query("select 1 from gate.open_case($1, '')", [cases[0]!.ref])
    return found.length === 1
  })

test('responsibility, access, list, search and due items go over together, with the reason', async () => {
  const { colleague } = site.members
  expect(await give()).toMatchObject({ ok: true })
  expect(await rows('select distinct responsible_id from app.case where case_id = any($1)')).toEqual([
    { responsible_id: colleague.membership },
  ])
  expect([await opens(manager), await opens(colleague)]).toEqual([false, true])
  expect(await rows('select distinct grantee_id from app.case_list where case_id = any($1)')).toEqual([
    { grantee_id: colleague.membership },
  ])
  expect(
    await rows('select assignee_id, kind, due::text from app.work_item where case_id = any($1)'),
  ).toEqual(cases.map(() => ({ assignee_id: colleague.membership, kind: 'step_due', due: '2026-12-01' })))
  expect(
    await rows('select distinct responsible_title from app.person_search where person_id = any($1)', [
      cases.map(({ personId }) => personId),
    ]),
  ).toEqual([{ responsible_title: colleague.title }])
  expect(await rows('select reason from app.case_handover where case_id = any($1)')).toEqual([
    { reason: 'Elternzeit' },
    { reason: 'Elternzeit' },
  ])
  // At no instant two or nobody: one running responsibility per case.
  expect(
    await rows(
      `select count(*)::int as running from app.case_access where case_id = any($1) and source_kind = 'responsibility' and ended_at is null`,
    ),
  ).toEqual([{ running: 2 }])
})

test('all of them go or none: a case of somebody else, of another site or a closed one keeps all where they are', async () => {
  const other = await beginCase(copy, site.members.colleague, `Diallo ${randomUUID().slice(0, 8)}`)
  for (const foreign of [other.ref, randomUUID()])
    expect(await give({ cases: [cases[0]!.ref, foreign] })).toMatchObject({
      refusal: { kind: 'invalid', fields: { cases: expect.any(String) } },
    })
  expect(await rows('select distinct responsible_id from app.case where case_id = any($1)')).toEqual([
    { responsible_id: manager.membership },
  ])
})

test.each([
  ['nothing ticked', { cases: [] }, 'cases'],
  ['no reason', { reason: ' ' }, 'reason'],
  ['5,000 characters', { reason: 'x'.repeat(5000) }, 'reason'],
] as const)('%s is refused at its field', async (_what, input, field) => {
  expect(await give(input)).toMatchObject({
    refusal: { kind: 'invalid', fields: { [field]: expect.any(String) } },
  })
})

test('only case managers of the own organisation receive; nobody hands over to oneself', async () => {
  for (const key of ['manager', 'stranger', 'coordinator', 'partner'] as const)
    expect(await give({ receiver: site.members[key].ref })).toMatchObject({
      refusal: { kind: 'invalid', fields: { receiver: expect.any(String) } },
    })
  expect(await give({}, site.members.coordinator)).toMatchObject({ refusal: { kind: 'forbidden' } })
})

test('whoever stood in for the one that gives away does so no more, who stands in for the receiver does', async () => {
  const { colleague, newcomer } = site.members
  await program.send(manager, startDeputyship, { deputy: newcomer.ref, until: later(9) })
  expect(await opens(newcomer)).toBe(true)
  await give()
  expect(await opens(newcomer)).toBe(false)
  await asAdmin(copy, (client) => client.query('delete from app.deputyship'))
  cases = [await beginCase(copy, manager, `Mensah ${randomUUID().slice(0, 8)}`)]
  await program.send(colleague, startDeputyship, { deputy: newcomer.ref, until: later(9) })
  await give()
  expect(await opens(newcomer)).toBe(true)
})

test('a deputy who is away, a deputy of a deputy and two at once are named', async () => {
  const { colleague, newcomer } = site.members
  const begin = (member: Member, deputy: Member) =>
    program.send(member, startDeputyship, { deputy: deputy.ref, until: later(9) })
  const refused = { refusal: { kind: 'invalid', fields: { deputy: expect.any(String) } } }
  expect(await begin(manager, colleague)).toMatchObject({ ok: true })
  // The colleague stands in: away now, nobody would have the manager's cases.
  expect(await begin(colleague, newcomer)).toMatchObject(refused)
  expect(await begin(newcomer, manager)).toMatchObject(refused)
  expect(await begin(manager, newcomer)).toMatchObject(refused)
  expect(await rows('select count(*)::int as running from app.deputyship', [])).toEqual([{ running: 1 }])
})

const item = async () =>
  (await rows<{ ref: string }>('select ref from app.work_item where case_id = $1', [cases[0]!.caseId]))[0]!
    .ref
const wait = async (input: Record<string, unknown> = {}, member = manager) =>
  program.send(
    member,
    waitWithItem,
    { item: await item(), until: later(3), reason: 'Rückruf erwartet', ...input },
    { caseRef: cases[0]!.ref },
  )
const waiting = () =>
  rows('select due::text, waits_until::text from app.work_item where case_id = $1', [cases[0]!.caseId])

test('what is put off waits on the own list, stays due, and its reason stays with the case', async () => {
  expect(await wait()).toMatchObject({ ok: true })
  expect(await waiting()).toEqual([{ due: '2026-12-01', waits_until: later(3) }])
  expect(
    await rows('select kind, reason from app.work_item_wait where case_id = $1', [cases[0]!.caseId]),
  ).toEqual([{ kind: 'step_due', reason: 'Rückruf erwartet' }])
})

test.each([
  ['today', { until: 'today' }, 'until'],
  ['more than a quarter of a year', { until: later(120) }, 'until'],
  ['no reason', { reason: '' }, 'reason'],
])('putting off is refused at its field: %s', async (_what, input, field) => {
  const sent = 'until' in input && input.until === 'today' ? { until: later(0) } : input
  expect(await wait(sent)).toMatchObject({
    refusal: { kind: 'invalid', fields: { [field]: expect.any(String) } },
  })
  expect(await waiting()).toMatchObject([{ waits_until: null }])
})

test('an item of another case or of nobody is not there', async () => {
  const [other] = await rows<{ ref: string }>('select ref from app.work_item where case_id = $1', [
    cases[1]!.caseId,
  ])
  for (const foreign of [other!.ref, randomUUID()])
    expect(await wait({ item: foreign })).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await wait({}, site.members.colleague)).toMatchObject({ refusal: { kind: 'unseen' } })
})

test('putting the same day again changes nothing: one item, still waiting; another day is something new', async () => {
  await wait()
  const put = (day: string) =>
    asMember(copy, manager, async (client) => {
      await client.query("select gate.open_case($1, '')", [cases[0]!.ref])
      await client.query(
        `select gate.put_work_item('step_due', w.source_id, $1::date) from app.work_item w where w.case_id = app.case_id()`,
        [day],
      )
    })
  await put('2026-12-01')
  expect(await waiting()).toEqual([{ due: '2026-12-01', waits_until: later(3) }])
  await put('2026-12-02')
  expect(await waiting()).toEqual([{ due: '2026-12-02', waits_until: null }])
})

test('Heute tells what others changed, not what oneself did', async () => {
  const { changedByOthers } = await import('#features/cases/index.ts')
  const { inSite } = await import('#platform/db/in-site.server.ts')
  const told = (member: Member) =>
    inSite({ tokenHash: member.token, requestId: 'test' }, async (trx, entered) =>
      (await changedByOthers(trx, entered, `${later(0)}T00:00:00 Europe/Berlin`))
        .filter(({ caseRef }) => caseRef === cases[0]!.ref)
        .map(({ updatedBy }) => updatedBy),
    )
  const { colleague } = site.members
  await program.send(manager, startDeputyship, { deputy: colleague.ref, until: later(9) })
  await program.send(manager, changePhase, { phase: 'planning', on: later(-1) }, { caseRef: cases[0]!.ref })
  expect([await told(manager), await told(colleague)]).toEqual([[], [manager.membership]])
  const step = { step_code: 'first_talk', title: 'Rückruf', due: later(5), organisation: '', note: '' }
  expect(await program.send(colleague, addStep, step, { caseRef: cases[0]!.ref })).toMatchObject({ ok: true })
  expect([await told(manager), await told(colleague)]).toEqual([[colleague.membership], []])
})

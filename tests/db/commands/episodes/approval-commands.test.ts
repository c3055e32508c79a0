import { createHash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { answerRequest } from '../../../../src/features/approvals/commands/answer-request.server.ts'
import { withdrawRequest } from '../../../../src/features/approvals/commands/withdraw-request.server.ts'
import { categories } from '#domain/kernel/categories.ts'
import { giveCases } from '../../../../src/features/cases/commands/hand-over-cases.server.ts'
import { closeCase } from '../../../../src/features/episodes/commands/close-case.server.ts'
import { addStep } from '../../../../src/features/plan/commands/add-step.server.ts'
import { beginCase, grant } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import type { Member } from '../../../support/database-world.ts'
import { courseWorld, done, fieldsOf } from './course-world.ts'

const { made, send, rows, close } = courseWorld()
let second: Member
beforeAll(async () => {
  const { manager } = made
  second = {
    ...manager,
    membership: randomUUID(),
    ref: randomUUID(),
    token: createHash('sha256').update('second').digest(),
  }
  await asAdmin(made.copy, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `update app.concept_version set content = content || '{"fourEyes": ["closing"]}' where site_id = $1`,
      [manager.site],
    )
    await client.query('set session_replication_role = default')
    await client.query(
      `insert into app.membership (site_id, id, ref, account_id, organisation_id, role, title, valid_from)
       values ($1, $2, $3, $4, $5, 'case_manager', 'Second post', '2024-01-01')`,
      [second.site, second.membership, second.ref, second.account, second.organisation],
    )
    await client.query(
      `insert into app.session (account_id, token_hash, idle_until, expires_at, chosen_site, chosen_membership)
       values ($1, $2, now() + interval '1 hour', now() + interval '1 hour', $3, $4)`,
      [second.account, second.token, second.site, second.membership],
    )
  })
})

type Row = Record<string, unknown>
const colleague = () => made.world.a.members.colleague
const ask = (approver = colleague(), more: Record<string, unknown> = {}) =>
  close({ approver: approver.ref, ...more })
const request = async () =>
  (
    await rows<Row>(
      'select ref, state, content, answer from app.approval_request where case_id = $1 order by id desc',
    )
  )[0]!
const answer = async (member: Member, more: Record<string, unknown> = { agreed: 'yes' }) =>
  send(answerRequest, { request: (await request()).ref, ...more }, member)
const withdraw = async (member = made.manager) =>
  send(withdrawRequest, { request: (await request()).ref }, member)
const status = async () => (await rows<Row>('select status from app.case where case_id = $1'))[0]!.status
const due = () =>
  rows<Row>(`select w.assignee_id, w.kind from app.work_item w where w.case_id = $1 and w.kind = 'approval'`)
const reads = (member: Member) =>
  rows<Row>(
    `select categories, write_categories from app.case_access where case_id = $1 and membership_id = '${member.membership}' and ended_at is null`,
  )

test('where the concept asks for four eyes, a closing becomes a request with all that was entered; nothing is closed', async () => {
  expect(await ask()).toMatchObject({ ok: true, value: { counts: { asked: 1 } } })
  expect(await status()).toBe('open')
  expect(await rows('select status from app.plan_step where case_id = $1')).toEqual([{ status: 'planned' }])
  const { state, content } = await request()
  expect([state, content]).toEqual([
    'asked',
    expect.objectContaining({ on: '2026-11-20', reason: 'goals_reached', words: 'Vieles trägt.' }),
  ])
  expect(await due()).toEqual([{ assignee_id: colleague().membership, kind: 'approval' }])
  expect(await reads(colleague())).toEqual([{ categories: ['plan'], write_categories: [] }])
})

test('the asked person agrees and the case is closed, with both in the log; her look into the case ends', async () => {
  await ask()
  expect(await answer(colleague())).toMatchObject(done)
  expect(await status()).toBe('closed')
  expect(await rows('select status, ended_on::text from app.plan_step where case_id = $1')).toEqual([
    { status: 'finished', ended_on: '2026-11-20' },
  ])
  expect([(await request()).state, await due(), await reads(colleague())]).toEqual(['approved', [], []])
  const [entry] = await rows<{ membership_id: string; detail: Row }>(
    `select membership_id, detail from app.audit_entry where case_id = $1 and action = 'case.closed'`,
  )
  expect(entry).toMatchObject({
    membership_id: colleague().membership,
    detail: { reason: 'goals_reached', asked_by: made.manager.membership },
  })
  expect(await answer(colleague())).toMatchObject({ ok: false })
})

test('given back with a reason it is due for who asked, who asks anew', async () => {
  await ask()
  expect(Object.keys(fieldsOf(await answer(colleague(), { agreed: 'no' })))).toEqual(['reason'])
  expect(
    Object.keys(fieldsOf(await answer(colleague(), { agreed: 'no', reason: 'x'.repeat(5000) }))),
  ).toEqual(['reason'])
  expect(
    await answer(colleague(), { agreed: 'no', reason: 'Die Übergabe an die Schule fehlt.' }),
  ).toMatchObject(done)
  expect(await request()).toMatchObject({ state: 'returned', answer: 'Die Übergabe an die Schule fehlt.' })
  expect(await due()).toEqual([{ assignee_id: made.manager.membership, kind: 'approval' }])
  expect([await reads(colleague()), await status()]).toEqual([[], 'open'])
  expect(await ask()).toMatchObject(done)
  expect(await due()).toEqual([{ assignee_id: colleague().membership, kind: 'approval' }])
})

test('who asks never approves, neither by a second membership nor as a deputy; nor does anybody who was not asked', async () => {
  for (const approver of [made.manager, second, made.world.a.members.stranger, made.world.b.members.manager])
    expect(Object.keys(fieldsOf(await ask(approver)))).toEqual(['approver'])
  expect(Object.keys(fieldsOf(await close()))).toEqual(['approver'])
  await ask()
  await grant(made.copy, made.built, second, { categories: ['plan'], write: ['plan'], source: 'deputy' })
  await grant(made.copy, made.built, made.world.a.members.newcomer, {
    categories: ['plan'],
    write: ['plan'],
    source: 'deputy',
  })
  for (const member of [
    made.manager,
    second,
    made.world.a.members.newcomer,
    made.world.a.members.stranger,
    made.world.b.members.manager,
  ]) {
    expect(await answer(member)).toMatchObject({ ok: false })
    expect(await answer(member, { agreed: 'no', reason: 'Nein danke' })).toMatchObject({ ok: false })
  }
  expect([(await request()).state, await status()]).toEqual(['asked', 'open'])
})

test('a deputy who was asked may agree: that is another human', async () => {
  await grant(made.copy, made.built, colleague(), { categories: ['plan'], write: ['plan'], source: 'deputy' })
  await ask()
  expect(await answer(colleague())).toMatchObject(done)
  expect(await status()).toBe('closed')
})

test('what could not be done is refused when it is asked, and nothing of it stays', async () => {
  expect(Object.keys(fieldsOf(await ask(colleague(), { steps: {} })))).toEqual(['_form'])
  expect(Object.keys(fieldsOf(await ask(colleague(), { reason: 'nothing' })))).toEqual(['reason'])
  expect(await rows('select 1 from app.approval_request where case_id = $1')).toEqual([])
  expect(await rows('select status from app.plan_step where case_id = $1')).toEqual([{ status: 'planned' }])
})

test('a case that changed meanwhile: what is in the way is shown, and nothing was done', async () => {
  await ask()
  await send(addStep, { step_code: 'other', title: 'Schulwechsel begleiten', due: '2099-02-01', after: [] })
  const refused = await answer(colleague())
  expect(refused).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(JSON.stringify(refused)).toContain('Schulwechsel begleiten')
  expect([(await request()).state, await status()]).toEqual(['asked', 'open'])
  expect(await rows('select distinct status from app.plan_step where case_id = $1')).toEqual([
    { status: 'planned' },
  ])
})

test('whoever asked and leads the case no more asks for nothing', async () => {
  await ask()
  await rows(
    `update app.case_access set ended_at = now() where case_id = $1 and membership_id = '${made.manager.membership}'`,
  )
  expect(await answer(colleague())).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await status()).toBe('open')
})

test('taken back, nobody can agree any more, and the look into the case ends', async () => {
  await ask()
  expect(await withdraw(colleague())).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await withdraw()).toMatchObject(done)
  expect([(await request()).state, await due(), await reads(colleague())]).toEqual(['withdrawn', [], []])
  expect(await answer(colleague())).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await withdraw()).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('a case that is handed over takes back what was asked under the rights of before', async () => {
  await ask()
  const { newcomer } = made.world.a.members
  const given = await made.program.send(made.manager, giveCases, {
    cases: made.built.ref,
    receiver: newcomer.ref,
    reason: 'Wechsel der Zuständigkeit',
  })
  expect(given).toMatchObject(done)
  expect((await request()).state).toBe('withdrawn')
  expect(await reads(colleague())).toEqual([])
  expect(await due()).toEqual([])
})

test('a request that nobody answers lets nobody look for ever', async () => {
  await ask()
  const [look] = await rows<Row>(
    `select valid_until::date - current_date as days from app.case_access where case_id = $1 and membership_id = '${colleague().membership}' and ended_at is null`,
  )
  expect(look).toEqual({ days: 14 })
})

test('asked twice is asked once; another one is told that somebody is asked', async () => {
  const [step] = await rows<{ ref: string }>('select ref from app.plan_step where case_id = $1')
  const form = {
    on: '2026-11-20',
    reason: 'goals_reached',
    words: 'Vieles trägt.',
    steps: { [`step.${step!.ref}`]: 'finished' },
  }
  const key = randomUUID()
  const sent = () =>
    made.program.send(
      made.manager,
      closeCase,
      { ...form, approver: colleague().ref },
      { caseRef: made.built.ref, key },
    )
  expect([await sent(), await sent()]).toMatchObject([done, { value: { repeated: true } }])
  expect(await ask()).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await rows('select 1 from app.approval_request where case_id = $1')).toHaveLength(1)
})

test('the table itself refuses that one human asks and agrees', async () => {
  await ask()
  await expect(
    rows('update app.approval_request set approver_account = author_account where case_id = $1'),
  ).rejects.toThrow('nobody_approves_an_own_request')
})

test('whatever the sequence of asking, answering and taking back: no own request is agreed to', async () => {
  const people = () => [made.manager, second, colleague(), made.world.a.members.newcomer]
  const person = fc.nat(3)
  const deed = fc.oneof(
    fc.record({ do: fc.constant('ask' as const), by: person, of: person }),
    fc.record({
      do: fc.constantFrom('agree' as const, 'return' as const, 'withdraw' as const),
      by: person,
      of: person,
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 8 }), async (deeds) => {
      made.built = await beginCase(made.copy, made.manager, `Seq ${randomUUID().slice(0, 8)}`)
      for (const member of people().slice(1))
        await grant(made.copy, made.built, member, {
          categories: [...categories],
          write: [...categories],
          source: 'deputy',
        })
      for (const one of deeds) {
        const [by, of] = [people()[one.by]!, people()[one.of]!]
        if (one.do === 'ask') {
          const [step] = await rows<{ ref: string }>('select ref from app.plan_step where case_id = $1')
          const form = { on: '2026-11-20', reason: 'goals_reached', words: 'Vieles trägt.' }
          await send(
            closeCase,
            { ...form, approver: of.ref, steps: { [`step.${step!.ref}`]: 'finished' } },
            by,
          )
        } else if ((await rows('select 1 from app.approval_request where case_id = $1')).length > 0) {
          if (one.do === 'withdraw') await withdraw(by)
          else
            await answer(by, one.do === 'agree' ? { agreed: 'yes' } : { agreed: 'no', reason: 'Noch nicht' })
        }
      }
      const closed = (await status()) === 'closed'
      const agreed = await rows<{ a: string; b: string }>(
        `select a.account_id as a, b.account_id as b from app.approval_request r join app.membership a on a.id = r.author_id
         join app.membership b on b.id = r.answered_by where r.case_id = $1 and r.state = 'approved'`,
      )
      expect(agreed).toHaveLength(closed ? 1 : 0)
      for (const { a, b } of agreed) expect(a).not.toBe(b)
    }),
    { numRuns: 15 },
  )
})

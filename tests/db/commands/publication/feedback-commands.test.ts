import { randomBytes } from 'node:crypto'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CommandAnswer } from '#platform/command.server.ts'
import { inputDigest } from '#platform/db/receipts.server.ts'
import { inSite } from '#platform/db/in-site.server.ts'
import { enterSheet } from '../../../../src/features/feedback/commands/enter-sheet.server.ts'
import { issueSheet } from '../../../../src/features/feedback/commands/issue-sheet.server.ts'
import {
  feedbackSheets,
  giveFeedback,
  isValidCode,
  storeCode,
} from '../../../../src/features/feedback/data/sheets.server.ts'
import { codeDigest, newCode } from '../../../../src/features/feedback/feedback-code.server.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
let built: BuiltCase
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
})
beforeEach(async () => {
  built = await beginCase(copy, world.a.members.manager, `Rahimi ${randomUUID().slice(0, 8)}`)
  await rows('delete from app.client_feedback')
  await rows('delete from app.feedback_code')
})
afterAll(() => copy.drop())

type Row = Record<string, unknown>
const rows = (sql: string, values: unknown[] = []) =>
  asAdmin(copy, async (client) => (await client.query<Row>(sql, values)).rows)
const issuing = (code: string) => ({
  digest: codeDigest(code).toString('hex'),
  grain: randomBytes(16).toString('hex'),
})
const issue = (code: string, member: Member = world.a.members.manager) =>
  program.send(member, issueSheet, issuing(code), { caseRef: built.ref })
const enter = (form: Row, member: Member = world.a.members.assistant) =>
  program.send(member, enterSheet, form)
const sheet = { answers: { helped: 'yes' as const }, words: '' }
const fieldsOf = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid' ? answer.refusal.fields : answer
const read = (member: Member) =>
  inSite({ tokenHash: member.token, requestId: 'test' }, (trx, entered) => feedbackSheets(trx, entered))

test('a code takes one sheet, also where it is sent twice at once, and is gone with it', async () => {
  const code = newCode()
  expect(await issue(code)).toMatchObject({ ok: true })
  expect(await isValidCode(codeDigest(code.toLowerCase().replaceAll('-', ' ')))).toBe(true)
  const given = await Promise.all([
    giveFeedback(codeDigest(code), sheet),
    giveFeedback(codeDigest(code), sheet),
  ])
  expect(given.toSorted()).toEqual([false, true])
  expect(await rows('select answers from app.client_feedback')).toEqual([{ answers: { helped: 'yes' } }])
  expect([await rows('select 1 from app.feedback_code'), await isValidCode(codeDigest(code))]).toEqual([
    [],
    false,
  ])
})

test('the receipt of the form does not lead from a code to the case', async () => {
  const code = newCode()
  const key = 'same-key-of-the-form'
  const { manager } = world.a.members
  expect(await program.send(manager, issueSheet, issuing(code), { caseRef: built.ref, key })).toMatchObject({
    ok: true,
  })
  const [receipt] = await rows('select input_digest as digest from app.command_receipt where key = $1', [key])
  const digest = codeDigest(code).toString('hex')
  // Whoever has the database and a sheet knows the code, its digest and the case, and nothing more.
  for (const guess of [{ digest }, { digest, grain: '' }, { code }, {}])
    expect(receipt!.digest).not.toEqual(inputDigest({ ...guess, case: built.ref }))
})

test('a code nobody handed out, and one that ran out, take nothing; the next one handed out clears them away', async () => {
  const code = newCode()
  await issue(code)
  await rows(`update app.feedback_code set valid_until = app.today() - 1`)
  for (const one of [code, newCode(), '']) {
    expect(await isValidCode(codeDigest(one))).toBe(false)
    expect(await giveFeedback(codeDigest(one), sheet)).toBe(false)
  }
  expect(await rows('select 1 from app.client_feedback')).toEqual([])
  await issue(newCode())
  // Until the end of a month: the day itself would tell when it was handed out.
  expect(
    await rows(
      `select valid_until >= app.today() + 90 as long, extract(day from valid_until + 1)::int as next from app.feedback_code`,
    ),
  ).toEqual([{ long: true, next: 1 }])
})

test('a sheet holds site, month, version, answers and words; the case only that a sheet was handed out', async () => {
  const code = newCode()
  await issue(code)
  await giveFeedback(codeDigest(code), { ...sheet, words: '<b>Danke</b> & "Gruß"' })
  const columns = await rows(
    `select column_name from information_schema.columns where table_schema = 'app' and table_name = 'client_feedback' order by 1`,
  )
  expect(columns.map(({ column_name }) => column_name)).toEqual([
    'answers',
    'form_version',
    'id',
    'month',
    'site_id',
    'words',
  ])
  const [kept] = await rows(
    `select substr(id::text, 15, 1) as random, extract(day from month)::int as day, words, site_id from app.client_feedback`,
  )
  // A key of version 4 is drawn; one of version 7 would tell the moment.
  expect(kept).toEqual({ random: '4', day: 1, words: '<b>Danke</b> & "Gruß"', site_id: world.a.id })
  expect(
    await rows(
      `select object_id, detail from app.audit_entry where case_id = $1 and action = 'feedback.sheet_issued'`,
      [built.caseId],
    ),
  ).toEqual([{ object_id: null, detail: {} }])
  expect(
    await rows(`select 1 from app.command_receipt where location like '%' || $1 || '%'`, [code]),
  ).toEqual([])
})

test('sheets are handed out in a case that is open to a case manager, and by nobody else', async () => {
  const { partner, newcomer, supervisor } = world.a.members
  await grant(copy, built, partner, { categories: ['plan'] })
  for (const [member, kind] of [
    [partner, 'forbidden'],
    [supervisor, 'forbidden'],
    [newcomer, 'unseen'],
    [world.b.members.manager, 'unseen'],
  ] as const)
    expect(await issue(newCode(), member)).toMatchObject({ refusal: { kind } })
  // The database itself asks for a case manager with an open case.
  const { manager, coordinator } = world.a.members
  for (const member of [manager, coordinator]) {
    const stored = await inSite({ tokenHash: member.token, requestId: 'test' }, (trx) =>
      storeCode(trx, codeDigest('x')),
    )
    expect(stored).toBe(false)
  }
  expect(await rows('select 1 from app.feedback_code')).toEqual([])
})

test('who enters sheets does not read them; who reads them reads those of the own site', async () => {
  expect(await enter({ helped: 'rather_no', words: 'Zu lange gewartet' })).toMatchObject({ ok: true })
  expect(await enter({ respected: 'yes' }, world.a.members.coordinator)).toMatchObject({ ok: true })
  expect(await enter({ helped: 'yes' }, world.a.members.manager)).toMatchObject({
    refusal: { kind: 'forbidden' },
  })
  expect(await read(world.a.members.coordinator)).toHaveLength(2)
  expect(await read(world.a.members.supervisor)).toHaveLength(2)
  for (const member of [world.a.members.assistant, world.a.members.manager, world.b.members.coordinator])
    expect(await read(member)).toEqual([])
  expect(
    await rows(`select detail from app.audit_entry where action = 'feedback.entered' and site_id = $1`, [
      world.a.id,
    ]),
  ).toEqual([{ detail: {} }, { detail: {} }])
})

test('5,000 characters, an answer that is none, an unknown field and an empty sheet are refused at their place', async () => {
  for (const [form, field] of [
    [{ words: 'x'.repeat(5000) }, 'words'],
    [{ helped: 'perhaps' }, 'helped'],
    [{ helped: 'yes', name: 'Rahimi' }, 'name'],
    [{}, '_form'],
  ] as const)
    expect(Object.keys(fieldsOf(await enter(form)))).toEqual([field])
  expect(await rows('select 1 from app.client_feedback')).toEqual([])
})

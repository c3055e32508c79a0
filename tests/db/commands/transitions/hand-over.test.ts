import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepHandOver } from '../../../../src/features/transitions/commands/keep-hand-over.server.ts'
import { keepTransitionDocuments } from '../../../../src/features/transitions/commands/keep-transition-documents.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import { type AxisWorld, axisWorld, fieldsOf } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
let transition: string
let documents: string[]
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => {
  built = await at.begin()
  const input = { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: '2026-03-10' }
  expect(await at.send(built, recordTransition, input)).toMatchObject({ ok: true })
  const [row] = await at.rows<{ ref: string }>('select ref from app.transition where case_id = $1', [
    built.caseId,
  ])
  transition = row!.ref
  const found = await at.rows<{ ref: string }>(
    'select ref from app.transition_document where case_id = $1 order by title',
    [built.caseId],
  )
  documents = found.map(({ ref }) => ref)
})
afterAll(() => at.copy.drop())

const keep = (version: string, more: Record<string, unknown>, member = at.manager) =>
  at.send(built, keepHandOver, { transition, version, ...more }, member)
const held = () =>
  at.rows(
    `select holder, holder_since is not null as since, in_hand_on is not null as in_hand from app.transition_document
     where case_id = $1 order by title`,
    [built.caseId],
  )
const missing = async () => {
  const [line] = await at.rows<{ missing: number }>(
    'select missing_documents as missing from app.transition_list where case_id = $1',
    [built.caseId],
  )
  return line!.missing
}

test('each document says who has it since when; one that is missing again says nothing, and the list counts it', async () => {
  const [first, second] = documents
  expect(await keep('1', { holder: [`${first}:client`, `${second}:sending_office`] })).toMatchObject({
    ok: true,
  })
  expect((await held()).slice(0, 3)).toEqual([
    { holder: 'client', since: true, in_hand: true },
    { holder: 'sending_office', since: true, in_hand: true },
    { holder: null, since: false, in_hand: false },
  ])
  expect(await missing()).toBe(documents.length - 2)
  await at.rows(
    "update app.transition_document set holder_since = '2026-03-01' where case_id = $1 and holder is not null",
    [built.caseId],
  )
  await keep('2', { holder: [`${first}:client`, `${second}:us`] })
  const since = await at.rows<{ holder: string; old: boolean }>(
    `select holder, holder_since = '2026-03-01' as old from app.transition_document where case_id = $1 and holder is not null order by title`,
    [built.caseId],
  )
  expect(since).toEqual([
    { holder: 'client', old: true },
    { holder: 'us', old: false },
  ])
  await keep('3', { holder: [`${first}:`] })
  expect((await held())[0]).toEqual({ holder: null, since: false, in_hand: false })
  expect(await missing()).toBe(documents.length - 1)
})

test('ticked as in hand, a document is with us; whoever had it already keeps it', async () => {
  const [first, second] = documents
  await keep('1', { holder: [`${first}:client`] })
  await at.send(built, keepTransitionDocuments, { transition, in_hand: [first, second] })
  expect((await held()).slice(0, 2)).toMatchObject([{ holder: 'client' }, { holder: 'us' }])
  await at.send(built, keepTransitionDocuments, { transition, in_hand: [second] })
  expect((await held())[0]).toEqual({ holder: null, since: false, in_hand: false })
})

test('application with way and receipt, last day paid, contact and day of the hand-over are kept', async () => {
  const form = {
    last_paid_on: '2026-04-15',
    applied_on: '2026-03-12',
    applied_how: 'online',
    application_receipt: 'Bestätigung vom 12. März',
    receiving_contact: 'Frau B., 02541 1',
    handed_over_on: '2026-03-20',
  }
  expect(await keep('1', form)).toMatchObject({ ok: true })
  const [row] = await at.rows(
    `select last_paid_on::text, applied_on::text, applied_how, application_receipt, receiving_contact, handed_over_on::text
     from app.transition where case_id = $1`,
    [built.caseId],
  )
  expect(row).toEqual(form)
  expect(
    await at.rows('select handed_over_on::text as on from app.transition_list where case_id = $1', [
      built.caseId,
    ]),
  ).toEqual([{ on: '2026-03-20' }])
  expect(
    await at.rows(
      "select due::text from app.work_item where case_id = $1 and kind = 'transition_gap' limit 1",
      [built.caseId],
    ),
  ).toEqual([{ due: '2026-04-16' }])
})

test.each([
  ['a document of another transition', () => ({ holder: [`${randomUUID()}:us`] }), ['holder']],
  ['a holder nobody knows', () => ({ holder: [`${documents[0]}:court`] }), ['holder']],
  ['a way without a day', () => ({ applied_how: 'post' }), ['applied_on']],
  ['a receipt without a day', () => ({ application_receipt: 'Stempel' }), ['applied_on']],
])('%s is refused at its field and changes nothing', async (_words, wrong, fields) => {
  const refused = fieldsOf(await keep('1', wrong()))
  expect(Array.isArray(refused) ? refused.map((field) => field.split('.')[0]) : refused).toEqual(fields)
  expect(await at.rows('select version from app.transition where case_id = $1', [built.caseId])).toEqual([
    { version: 1 },
  ])
  expect(await missing()).toBe(documents.length)
})

test('two at once: one is done, the other sees both states; who may not write changes nothing', async () => {
  const answers = await Promise.all([
    keep('1', { last_paid_on: '2026-03-31' }),
    keep('1', { last_paid_on: '2026-03-30' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'conflict' } })
  const { newcomer } = at.world.a.members
  await grant(at.copy, built, newcomer, { categories: ['plan', 'livelihood'], write: ['plan'] })
  expect(await keep('2', {}, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await keep('2', {}, at.world.b.members.manager)).toMatchObject({ refusal: { kind: 'unseen' } })
})

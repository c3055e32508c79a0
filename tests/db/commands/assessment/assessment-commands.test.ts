import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import { addResource } from '../../../../src/features/assessment/commands/add-resource.server.ts'
import { assessDomain } from '../../../../src/features/assessment/commands/assess-domain.server.ts'
import { endResource } from '../../../../src/features/assessment/commands/end-resource.server.ts'
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

type Row = Record<string, string | number | boolean | null>
const rowsOf = (sql: string) =>
  asAdmin(copy, async (client) => (await client.query<Row>(sql, [built.personId])).rows)
const needs = () =>
  rowsOf(
    'select ref, rating, answer, category, own_words, superseded_by is null as stands from app.person_need where person_id = $1 order by recorded_at',
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
const wohnen = {
  life_domain: 'WOHNEN',
  rating: '2',
  urgency: 'urgent',
  own_words: 'Wir sind zu fünft in einem Zimmer.',
  assessed_on: '2026-03-01',
}
const assess = (more: Record<string, unknown> = {}, member = manager) =>
  send(assessDomain, { ...wohnen, ...more }, member)
const arabic = {
  kind: 'language',
  title: 'Arabisch',
  level: 'C2',
  since: '2026-03-01',
  life_domains: ['SPRACHE', 'ARBEIT'],
}

test('a new rating takes the place of the one before, which stays readable, in the category of its life domain', async () => {
  expect(await assess()).toMatchObject({ ok: true })
  const [first] = await needs()
  expect(await assess({ seen: first!.ref, rating: '4', urgency: 'none', own_words: '' })).toMatchObject({
    ok: true,
  })
  expect(await needs()).toMatchObject([
    { rating: 2, category: 'housing', own_words: wohnen.own_words, stands: false },
    { rating: 4, category: 'housing', stands: true },
  ])
})

test('not asked, unknown and declined are answers without a rating', async () => {
  for (const answer of ['not_asked', 'unknown', 'declined']) {
    const seen = (await needs()).find((need) => need.stands)?.ref ?? ''
    expect(await assess({ seen, rating: answer, urgency: '' })).toMatchObject({ ok: true })
  }
  expect((await needs()).map((need) => [need.answer, need.rating])).toEqual([
    ['not_asked', null],
    ['unknown', null],
    ['declined', null],
  ])
})

test('two who assess the same life domain at once: one is done, the other sees both', async () => {
  const answers = await Promise.all([assess(), assess({ rating: '5', urgency: 'none' })])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await needs()).toHaveLength(1)
})

test.each([
  ['a rating without urgency', { urgency: '' }, ['urgency']],
  ['a rating of six', { rating: '6' }, ['rating']],
  ['a day to come', { assessed_on: '2099-01-01' }, ['assessed_on']],
  ['5,000 characters', { own_words: 'x'.repeat(5000) }, ['own_words']],
])('%s is refused at its field', async (_words, wrong, fields) => {
  expect(fieldsOf(await assess(wrong))).toEqual(fields)
  expect(await needs()).toEqual([])
})

test('a life domain nobody knows is not there', async () => {
  expect(await assess({ life_domain: 'REICHTUM' })).toMatchObject({ ok: false, refusal: { kind: 'unseen' } })
})

test('a resource is kept by its kind, ends once, and never before it was known', async () => {
  expect(await send(addResource, arabic)).toMatchObject({ ok: true })
  const [resource] = await rowsOf(
    'select ref, category, level, life_domains[2] as second from app.person_resource where person_id = $1',
  )
  expect(resource).toMatchObject({ category: 'language', level: 'C2', second: 'ARBEIT' })
  const end = (ended_on: string) => send(endResource, { resource: resource!.ref, ended_on })
  expect(fieldsOf(await end('2026-02-01'))).toEqual(['ended_on'])
  expect(await end('2026-04-01')).toMatchObject({ ok: true })
  expect(fieldsOf(await end('2026-04-02'))).toEqual(['_form'])
})

test.each([
  ['a level for a sister', { kind: 'family' }, ['level']],
  ['a level nobody knows', { level: 'Z9' }, ['level']],
  ['a life domain nobody knows', { life_domains: ['REICHTUM'] }, ['life_domains']],
  ['no title', { title: ' ' }, ['title']],
])('a resource with %s is refused at its field', async (_words, wrong, fields) => {
  expect(fieldsOf(await send(addResource, { ...arabic, ...wrong }))).toEqual(fields)
})

test('who may not write a category writes nothing in it, and a foreign resource is not there', async () => {
  const { newcomer } = world.a.members
  await grant(copy, built, newcomer, { categories: ['plan', 'housing', 'language'], write: ['language'] })
  expect(await assess({}, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await send(addResource, { ...arabic, kind: 'competence', level: '' }, newcomer)).toMatchObject({
    refusal: { kind: 'forbidden' },
  })
  expect(await send(endResource, { resource: randomUUID(), ended_on: '2026-04-01' })).toMatchObject({
    refusal: { kind: 'unseen' },
  })
  expect(await assess({}, world.b.members.manager)).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await needs()).toEqual([])
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addTie } from '../../../../src/features/ecomap/commands/add-tie.server.ts'
import { changeTie } from '../../../../src/features/ecomap/commands/change-tie.server.ts'
import { takeAsResource } from '../../../../src/features/ecomap/commands/take-as-resource.server.ts'
import { type FamilyWorld, familyWorld, refusedFields } from '../../households/case-of-family.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

let family: FamilyWorld
let built: BuiltCase
beforeAll(async () => void (family = await familyWorld()))
beforeEach(async () => void (built = await family.begin()))
afterAll(() => family.copy.drop())

const sister = {
  kind: 'family',
  name: 'Schwester in Dülmen',
  words: 'Mit ihr rede ich jeden Abend.',
  strength: 'strong',
  direction: 'both',
  life_domains: ['FAMILIE'],
  since: '2026-03-01',
}
const add = (more: Record<string, unknown> = {}, member?: Member) =>
  family.send(built, addTie, { ...sister, ...more }, member)
const change = (tie: string, more: Record<string, unknown> = {}, member?: Member) => {
  const { kind: _kind, ...said } = sister
  return family.send(built, changeTie, { tie, ...said, ...more }, member)
}
const take = (tie: string, member?: Member) => family.send(built, takeAsResource, { tie, take: 'on' }, member)
const ties = () =>
  family.rows<{ ref: string; stands: boolean } & Record<string, unknown>>(
    `select ref, category, strength, ended_on::text, resource_id, superseded_by is null as stands
      from app.network_tie where person_id = $1 order by recorded_at`,
    [built.personId],
  )
const resources = () =>
  family.rows('select kind, category, title, own_words from app.person_resource where person_id = $1', [
    built.personId,
  ])

test('a change and an end are new rows; what stood before stays readable', async () => {
  expect(await add()).toMatchObject({ ok: true })
  const [first] = await ties()
  expect(first).toMatchObject({ category: 'family', strength: 'strong', stands: true })
  expect(await change(first!.ref, { strength: 'strained', ended_on: '2026-06-01' })).toMatchObject({
    ok: true,
  })
  expect(await ties()).toMatchObject([
    { strength: 'strong', ended_on: null, stands: false },
    { strength: 'strained', ended_on: '2026-06-01', stands: true },
  ])
})

test('two who change the same tie at once: one is done, the other sees both', async () => {
  await add()
  const { ref } = (await ties())[0]!
  const answers = await Promise.all([change(ref, { strength: 'weak' }), change(ref, { strength: 'broken' })])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  const refused = answers.find((answer) => !answer.ok)
  expect(refused).toMatchObject({ refusal: { kind: 'conflict' } })
  expect((await ties()).filter(({ stands }) => stands)).toHaveLength(1)
})

test.each([
  ['no name', { name: ' ' }, ['name']],
  ['a kind nobody knows', { kind: 'enemy' }, ['kind']],
  ['a strength nobody knows', { strength: 'so so' }, ['strength']],
  ['a life domain nobody knows', { life_domains: ['REICHTUM'] }, ['life_domains']],
  ['an organisation nobody knows', { organisation: randomUUID() }, ['organisation']],
  ['a day to come', { since: '2099-01-01' }, ['since']],
  ['an end before the beginning', { ended_on: '2026-02-01' }, ['ended_on']],
])('a tie with %s is refused at its field', async (_words, wrong, fields) => {
  expect(refusedFields(await add(wrong))).toEqual(fields)
  expect(await ties()).toEqual([])
})

test('a tie is taken as a resource of its own category, once', async () => {
  await add()
  const { ref } = (await ties())[0]!
  expect(await take(ref)).toMatchObject({ ok: true })
  expect(await resources()).toEqual([
    { kind: 'family', category: 'family', title: sister.name, own_words: sister.words },
  ])
  expect((await ties()).map(({ resource_id, stands }) => [resource_id !== null, stands])).toEqual([
    [false, false],
    [true, true],
  ])
  expect(refusedFields(await take(ref))).toEqual(['_form'])
  expect(await resources()).toHaveLength(1)
})

test.each([
  ['to a doctor', { kind: 'health' }],
  ['that ended', { ended_on: '2026-06-01' }],
  ['that only takes', { direction: 'takes' }],
  ['that is wished for', { strength: 'wished' }],
])('a tie %s is no resource', async (_words, more) => {
  await add(more)
  const { ref } = (await ties())[0]!
  expect(refusedFields(await take(ref))).toEqual(['_form'])
  expect(await resources()).toEqual([])
})

test('who may not write a category notes nothing in it, and a foreign tie is not there', async () => {
  const { newcomer } = family.world.a.members
  await add({ kind: 'health' })
  const { ref } = (await ties())[0]!
  await grant(family.copy, built, newcomer, { categories: ['plan', 'health_need'], write: ['plan'] })
  expect(await add({}, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await change(ref, {}, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await change(randomUUID())).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await take(randomUUID())).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await change(ref, {}, family.world.b.members.manager)).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await ties()).toHaveLength(1)
})

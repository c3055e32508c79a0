import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Concept } from '#domain/concept/concept.ts'
import { arrangeQuestion } from '../../../../src/features/concept/commands/arrange-question.server.ts'
import { keepQuestion } from '../../../../src/features/concept/commands/keep-question.server.ts'
import { takeExample } from '../../../../src/features/concept/commands/take-example.server.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
})
afterAll(() => copy.drop())

const query = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await asAdmin(copy, (client) => client.query<Row & { [column: string]: unknown }>(sql, values))).rows

type Stored = {
  id: string
  ref: string
  number: number
  state: string
  version: number
  content: Concept | null
}
const stored = async (ref: string) =>
  (await query<Stored>('select * from app.concept_version where ref = $1', [ref]))[0]!
const coordinator = () => world.a.members.coordinator
const refOf = (answer: Awaited<ReturnType<typeof program.send>>) => {
  if (!('ok' in answer && answer.ok)) throw new Error(JSON.stringify(answer))
  return answer.value.location.split('/').at(-1)!.replace(/#.*/, '')
}
const example = async (name = 'kreis-alle') =>
  refOf(await program.send(coordinator(), takeExample, { example: name }))
test('conditions in a circle are refused at the field with the way, and nothing is stored', async () => {
  const ref = await example()
  const draft = await stored(ref)
  const question = {
    concept: ref,
    version: draft.version,
    form: 'assessment',
    section: 'first',
    question: 'family.children_count',
    fact: 'family.children_count',
  }
  // School attendance is asked if there are children of school age, and those are asked for if there are children.
  const circle = { first_fact: 'family.school_attendance_ok', first_comparison: 'is', first_value: 'ja' }
  expect(await program.send(coordinator(), keepQuestion, { ...question, ...circle })).toMatchObject({
    refusal: { kind: 'invalid', fields: { first_fact: expect.stringMatching(/im Kreis: .*→.*→.*→/) } },
  })
  expect(
    await program.send(coordinator(), keepQuestion, {
      ...question,
      first_fact: question.fact,
      first_comparison: 'at_least',
      first_value: '1',
    }),
  ).toMatchObject({ refusal: { fields: { first_fact: expect.stringContaining('von sich selbst') } } })
  expect(
    await program.send(coordinator(), keepQuestion, {
      ...question,
      first_fact: 'housing.form',
      first_comparison: 'is',
      first_value: 'Schloss',
    }),
  ).toMatchObject({ refusal: { fields: { first_value: expect.any(String) } } })
  expect(await stored(ref)).toEqual(draft)

  const sound = { first_fact: 'housing.form', first_comparison: 'is', first_value: 'Gemeinschaftsunterkunft' }
  expect(await program.send(coordinator(), keepQuestion, { ...question, ...sound })).toMatchObject({
    ok: true,
  })
  const kept = (await stored(ref)).content!.forms.find(({ code }) => code === 'assessment')!
  expect(kept.sections[0]!.fields[0]!.showIf).toEqual([
    { fact: 'housing.form', comparison: 'is', values: ['shared_accommodation'] },
  ])
})

test('questions move by buttons and stay within their section', async () => {
  const ref = await example()
  const order = async () =>
    (await stored(ref)).content!.forms[0]!.sections[0]!.fields.map(({ fact }) => fact.replace('advice.', ''))
  const before = await order()
  const move = async (question: string, deed: string) =>
    program.send(coordinator(), arrangeQuestion, {
      concept: ref,
      version: (await stored(ref)).version,
      form: 'clearing',
      section: 'first',
      question,
      deed,
    })
  await move('advice.immigration_history', 'up')
  expect(await order()).toEqual(before)
  await move('advice.immigration_history', 'down')
  expect(await order()).toEqual([before[1], before[0], ...before.slice(2)])
  await move('local.ort', 'remove')
  expect(await order()).toEqual([before[1], before[0], before[2]])
  expect(await move('local.ort', 'up')).toMatchObject({ refusal: { kind: 'unseen' } })
})

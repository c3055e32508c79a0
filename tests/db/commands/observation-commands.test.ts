import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { noteObservation } from '../../../src/features/observations/commands/note-observation.server.ts'
import { recordTransition } from '../../../src/features/transitions/commands/record-transition.server.ts'
import { beginCase, type BuiltCase, grant } from '../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../support/database-world.ts'
import { programOn } from '../../support/program-on-copy.ts'

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
beforeEach(async () => void (built = await beginCase(copy, manager, 'Amiri')))
afterAll(() => copy.drop())

type Row = Record<string, string | number | null>
const rowsOf = (sql: string, values: unknown[] = [built.caseId]) =>
  asAdmin(copy, async (client) => (await client.query<Row>(sql, values)).rows)
const seen = { kind: 'gap', life_domain: 'WOHNEN', words: 'Nobody answers the phone.' }
const note = (more: Record<string, unknown> = {}, member = manager) =>
  program.send(member, noteObservation, { ...seen, ...more }, { caseRef: built.ref })
const stepOf = async (one: BuiltCase) => {
  const [row] = await rowsOf('select id, ref from app.plan_step where case_id = $1', [one.caseId])
  return row!
}
const noted = () =>
  rowsOf('select step_id, transition_id, noted_by from app.observation_case where case_id = $1')

test('it is noted from a step or a transition of the case, or from neither', async () => {
  const step = await stepOf(built)
  expect(await note({ place: { kind: 'step', ref: step.ref } })).toMatchObject({ ok: true })
  expect(await noted()).toEqual([{ step_id: step.id, transition_id: null, noted_by: manager.membership }])
  built = await beginCase(copy, manager, 'Amiri')
  const change = { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: '2026-03-10' }
  await program.send(manager, recordTransition, change, { caseRef: built.ref })
  const [transition] = await rowsOf('select id, ref from app.transition where case_id = $1')
  expect(await note({ place: { kind: 'transition', ref: transition!.ref } })).toMatchObject({ ok: true })
  expect(await noted()).toMatchObject([{ step_id: null, transition_id: transition!.id }])
  built = await beginCase(copy, manager, 'Amiri')
  expect(await note()).toMatchObject({ ok: true })
  expect(await noted()).toMatchObject([{ step_id: null, transition_id: null }])
})

test('a step of another case is unseen, and the database refuses it as well', async () => {
  const other = await stepOf(await beginCase(copy, manager, 'Dogan'))
  for (const ref of [other.ref, randomUUID()])
    expect(await note({ place: { kind: 'step', ref } })).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await noted()).toEqual([])
  await note()
  const lead = rowsOf('update app.observation_case set step_id = $2 where case_id = $1 returning 1', [
    built.caseId,
    other.id,
  ])
  await expect(lead).rejects.toThrow(/observation_of_step/)
})

test('who may only read the plan, another role and another site note nothing', async () => {
  const { newcomer, partner } = world.a.members
  await grant(copy, built, newcomer, { categories: ['plan', 'identity'] })
  await grant(copy, built, partner, { categories: ['plan'], write: ['plan'] })
  expect(await note({}, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await note({}, partner)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await note({}, world.b.members.manager)).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await noted()).toEqual([])
})

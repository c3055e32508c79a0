import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CommandAnswer } from '#platform/command.server.ts'
import { noteObservation } from '../../../src/features/observations/commands/note-observation.server.ts'
import { noteWithoutCase } from '../../../src/features/observations/commands/note-without-case.server.ts'
import { releaseObservation } from '../../../src/features/observations/commands/release-observation.server.ts'
import { setAsideObservation } from '../../../src/features/observations/commands/set-aside-observation.server.ts'
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

const noteOne = async () => {
  expect(await note()).toMatchObject({ ok: true })
  const [row] = await rowsOf(
    'select o.id, o.ref from app.observation o join app.observation_case c on c.site_id = o.site_id and c.observation_id = o.id where c.case_id = $1',
  )
  return row!
}
const release = (observation: unknown, more: Record<string, unknown>, member = manager) =>
  program.send(
    member,
    releaseObservation,
    { observation, words: 'Nobody there answers the phone.', ...more },
    { caseRef: built.ref },
  )
const stands = (id: unknown) =>
  rowsOf(
    'select o.state, r.words from app.observation o left join app.observation_release r on r.site_id = o.site_id and r.observation_id = o.id where o.id = $1',
    [id],
  )
const refusedAt = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid' ? answer.refusal.fields : answer

test('released are the words written for the structure; those of the case stay there; twice is a conflict', async () => {
  const { id, ref } = await noteOne()
  expect(await release(ref, {})).toMatchObject({ ok: true })
  expect(await stands(id)).toEqual([{ state: 'released', words: 'Nobody there answers the phone.' }])
  expect(await release(ref, {})).toMatchObject({ refusal: { kind: 'conflict' } })
  const log = await rowsOf(
    "select detail->>'confirmed' as confirmed from app.audit_entry where object_id = $1 and action = 'observation.released'",
    [id],
  )
  expect(log).toEqual([{ confirmed: '0' }])
})

test('a name, a birth date and a phone number of the person are refused at the field with their place', async () => {
  const { id, ref } = await noteOne()
  const words = 'It takes long.\nMs AMIRI, born 1.5.1990, waited at 0241 123456.'
  const fields = refusedAt(await release(ref, { words, confirmed: 'on' }))
  expect(Object.keys(fields)).toEqual(['words'])
  for (const place of ['„AMIRI“ (Zeile 2)', '1.5.1990', '0241 123456'])
    expect(fields).toMatchObject({ words: expect.stringContaining(place) })
  expect(await stands(id)).toEqual([{ state: 'noted', words: null }])
})

test('a word that may be a name needs a tick, and the log says how many were ticked', async () => {
  built = await beginCase(copy, manager, 'Sommer')
  const { id, ref } = await noteOne()
  const words = { words: 'Im Sommer ist der Kurs geschlossen.' }
  expect(Object.keys(refusedAt(await release(ref, words)))).toEqual(['confirmed'])
  expect(await release(ref, { ...words, confirmed: 'on' })).toMatchObject({ ok: true })
  const log = await rowsOf(
    "select detail->>'confirmed' as confirmed from app.audit_entry where object_id = $1 and action = 'observation.released'",
    [id],
  )
  expect(log).toEqual([{ confirmed: '1' }])
})

test('without the names nobody releases; other roles, sites and withdrawn grants neither; foreign observations are unseen', async () => {
  const { newcomer, colleague, partner, stranger } = world.a.members
  const { id, ref } = await noteOne()
  await grant(copy, built, newcomer, { categories: ['plan'], write: ['plan'] })
  await grant(copy, built, colleague, { categories: ['plan', 'identity'] })
  await grant(copy, built, partner, { categories: ['plan', 'identity'], write: ['plan'] })
  await grant(copy, built, stranger, {
    categories: ['plan', 'identity'],
    write: ['plan'],
    endedAt: '2026-01-02',
  })
  for (const [member, kind] of [
    [newcomer, 'forbidden'],
    [colleague, 'forbidden'],
    [partner, 'forbidden'],
    [stranger, 'unseen'],
    [world.b.members.manager, 'unseen'],
  ] as const)
    expect(await release(ref, {}, member)).toMatchObject({ refusal: { kind } })
  built = await beginCase(copy, manager, 'Dogan')
  expect(await release(ref, {})).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await stands(id)).toEqual([{ state: 'noted', words: null }])
})

const setAside = (observation: unknown, member = world.a.members.coordinator) =>
  program.send(member, setAsideObservation, { observation, reason: 'Solved already' })

test('the coordination sets aside what is released, once, and with the reason; what is only noted is a conflict', async () => {
  const { id, ref } = await noteOne()
  expect(await setAside(ref)).toMatchObject({ refusal: { kind: 'conflict' } })
  await release(ref, {})
  expect(await setAside(ref, manager)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await setAside(ref, world.b.members.coordinator)).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await stands(id)).toMatchObject([{ state: 'released' }])
  expect(await setAside(ref)).toMatchObject({ ok: true })
  expect(await setAside(ref)).toMatchObject({ refusal: { kind: 'conflict' } })
  const [row] = await rowsOf(
    'select set_aside_reason from app.observation_release where observation_id = $1',
    [id],
  )
  expect(row).toEqual({ set_aside_reason: 'Solved already' })
})

test('an observation without a case is released at once and belongs to no case; its text is checked for patterns', async () => {
  const { coordinator, partner, privacy } = world.a.members
  const words = 'The course has no child care.'
  const tell = (member: Member, more: Record<string, unknown> = {}) =>
    program.send(member, noteWithoutCase, { ...seen, words, ...more })
  expect(await tell(privacy)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(Object.keys(refusedAt(await tell(partner, { words: 'Call 0241 123456 first' })))).toEqual(['words'])
  expect(Object.keys(refusedAt(await tell(partner, { life_domain: 'X' })))).toEqual(['life_domain'])
  for (const member of [manager, coordinator, partner]) expect(await tell(member)).toMatchObject({ ok: true })
  const [count] = await rowsOf(
    "select count(*)::int as told, count(c)::int as of_cases from app.observation_release r join app.observation o on o.site_id = r.site_id and o.id = r.observation_id and o.state = 'released' left join app.observation_case c on c.site_id = o.site_id and c.observation_id = o.id where r.words = $1",
    [words],
  )
  expect(count).toEqual({ told: 3, of_cases: 0 })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beginCase, type BuiltCase, grant } from '../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { asMember, buildWorld, type Member, type World } from '../../support/database-world.ts'
import { addNamed, addParticipant } from './people.ts'

let copy: DatabaseCopy
let world: World
let manager: Member
let built: BuiltCase
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  manager = world.a.members.manager
})
beforeEach(async () => void (built = await beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`)))
afterAll(() => copy.drop())

const all =
  'identity contact residence livelihood language education_work housing family health_need plan'.split(' ')
const rowsOf = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  asAdmin(copy, async (client) => (await client.query<Row>(sql, values)).rows)
const personsSeen = (member: Member, of = built) =>
  asMember(copy, member, async (client) => {
    await client.query("select gate.open_case($1, '')", [of.ref])
    const { rows } = await client.query<{ ids: string[] }>('select app.person_ids() as ids')
    return rows[0]!.ids
  })
const end = (person: string, lastDay: string, member = manager) =>
  asMember(copy, member, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    const { rows } = await client.query<{ ended: boolean }>(
      'select gate.end_participation($1, $2) as ended',
      [person, lastDay],
    )
    return rows[0]!.ended
  })

test('a new person is part of the case at once, after the main person, with the keys of the chain’s log', async () => {
  const added = await addParticipant(copy, manager, built, null)
  expect(added.refused).toBeNull()
  expect(await personsSeen(manager)).toEqual([built.personId, added.personId])
  const keys = await rowsOf<{ kind: string }>(
    'select kind from app.trace_key where person_id = $1 order by kind',
    [added.personId],
  )
  expect(keys.map(({ kind }) => kind)).toEqual(['case', 'chain', 'person'])
})

test('a person of the compartment without an open case is taken in, once', async () => {
  const other = await beginCase(copy, manager, 'Known')
  await asAdmin(copy, (client) =>
    client.query("update app.case set status = 'closed', phase = 'closed' where case_id = $1", [
      other.caseId,
    ]),
  )
  expect((await addParticipant(copy, manager, built, other.personRef)).personId).toBe(other.personId)
  expect(await addParticipant(copy, manager, built, other.personRef)).toMatchObject({ refused: 'already' })
})

test('a person with an open case of somebody else is refused, and the responsible post is named', async () => {
  const { newcomer } = world.a.members
  const other = await beginCase(copy, newcomer, 'Elsewhere')
  expect(await addParticipant(copy, manager, built, other.personRef)).toMatchObject({
    refused: 'has_open_case',
    responsibleTitle: newcomer.title,
    personId: null,
  })
  expect(await personsSeen(manager)).toEqual([built.personId])
  await grant(copy, other, manager, { categories: all })
  expect(await addParticipant(copy, manager, built, other.personRef)).toMatchObject({ refused: null })
})

test('two who take in the same person into two cases at once: one is done, the other hears of it', async () => {
  const free = await addParticipant(copy, manager, built, null)
  expect(await end(free.personId, '2026-01-01')).toBe(true)
  const { newcomer } = world.a.members
  const theirs = await beginCase(copy, newcomer, 'Theirs')
  let second: Promise<{ refused: string | null }> | undefined
  const first = await asMember(copy, manager, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    const { rows } = await client.query<{ refused: string | null }>(
      'select refused from gate.add_participant($1)',
      [free.personRef],
    )
    // The other one begins while this one has not ended yet.
    second = addParticipant(copy, newcomer, theirs, free.personRef)
    await new Promise((soon) => setTimeout(soon, 500))
    return rows[0]
  })
  expect(first).toEqual({ refused: null })
  expect(await second).toMatchObject({ refused: 'has_open_case', responsibleTitle: manager.title })
})

test('a person of another compartment or site is not there, whoever asks', async () => {
  const { stranger } = world.a.members
  const foreign = [
    (await beginCase(copy, stranger, 'Foreign')).personRef,
    (await beginCase(copy, world.b.members.manager, 'Far')).personRef,
    randomUUID(),
  ]
  for (const ref of foreign)
    expect(await addParticipant(copy, manager, built, ref)).toMatchObject({
      refused: 'unknown',
      responsibleTitle: null,
    })
  expect(await personsSeen(manager)).toEqual([built.personId])
})

test('who may only read, or is of another compartment, takes nobody in', async () => {
  const { newcomer, stranger, partner } = world.a.members
  await grant(copy, built, newcomer, { categories: all, write: ['plan'] })
  await grant(copy, built, stranger, { categories: all, write: all })
  await grant(copy, built, partner, { categories: all, write: all })
  for (const member of [newcomer, stranger, partner])
    expect(await addParticipant(copy, member, built, null)).toMatchObject({ refused: 'role' })
})

test('the service itself may not write participants, members of a household or households', async () => {
  const writes = [
    "insert into app.case_participant (site_id, case_id, organisation_id, person_id, valid) select site_id, case_id, organisation_id, person_id, '(,)' from app.case_participant",
    "update app.case_participant set valid = '(,)'",
    "update app.household_member set valid = '(,)'",
    'insert into app.household (site_id, organisation_id) values (app.site_id(), app.organisation_id())',
  ]
  for (const sql of writes)
    await expect(
      asMember(copy, manager, async (client) => {
        await client.query("select gate.open_case($1, '')", [built.ref])
        await client.query(sql)
      }),
    ).rejects.toMatchObject({ code: '42501' })
})

test('who leaves the case is not seen in it any more, may come back and may have a case of their own', async () => {
  const husband = await addNamed(copy, manager, built, 'Amiri', 'Omar')
  expect(await end(built.personId, '2026-06-01')).toBe(false)
  expect(await end(husband.personId, '2026-06-01')).toBe(true)
  expect(await personsSeen(manager)).toEqual([built.personId])
  const begun = await asMember(copy, world.a.members.newcomer, async (client) => {
    const { rows } = await client.query<{ refused: string | null }>(
      "select refused from gate.begin_case($1, '2026-01-01', 'self')",
      [husband.personRef],
    )
    return rows[0]!
  })
  expect(begun.refused).toBeNull()
  const son = await addParticipant(copy, manager, built, null)
  await end(son.personId, '2026-06-01')
  expect(await addParticipant(copy, manager, built, son.personRef)).toMatchObject({ refused: null })
  expect(await personsSeen(manager)).toEqual([built.personId, son.personId])
})

test('what the others’ file keeps of who left is the name and the days in the household', async () => {
  const husband = await addNamed(copy, manager, built, 'Amiri', 'Omar')
  const keep = (person: string, household: string | null, valid: string, reason: string | null) =>
    asMember(copy, manager, async (client) => {
      await client.query("select gate.open_case($1, '')", [built.ref])
      const { rows } = await client.query<{ household_id: string; refused: string | null }>(
        "select household_id, refused from gate.keep_household_member(null, $2, $1, null, null, 'adult', true, $3, $4)",
        [person, household, valid, reason],
      )
      return rows[0]!
    })
  const { household_id } = await keep(built.personId, null, '[2024-01-01,)', null)
  await keep(husband.personId, household_id, '[2024-01-01,2026-03-31]', 'separation')
  expect(await keep(husband.personId, household_id, '[2026-01-01,)', null)).toMatchObject({
    refused: 'overlap',
  })
  await end(husband.personId, '2026-03-31')
  const seen = await asMember(copy, manager, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    const { rows } = await client.query(
      'select named, valid::text, end_reason from app.household_member where superseded_by is null order by named nulls first',
    )
    return rows
  })
  expect(seen).toEqual([
    { named: null, valid: '[2024-01-01,)', end_reason: null },
    { named: 'Amiri, Omar', valid: '[2024-01-01,2026-04-01)', end_reason: 'separation' },
  ])
  const keys = await rowsOf<{ keys: number }>(
    "select count(distinct key)::int as keys from app.trace_key where kind = 'household' and source_id = $1",
    [household_id],
  )
  expect(keys).toEqual([{ keys: 1 }])
})

test('a household that no person of the open case belongs to cannot be joined', async () => {
  const other = await beginCase(copy, manager, 'Other')
  const joined = (of: BuiltCase, household: string | null) =>
    asMember(copy, manager, async (client) => {
      await client.query("select gate.open_case($1, '')", [of.ref])
      const { rows } = await client.query<{ household_id: string }>(
        "select household_id from gate.keep_household_member(null, $2, $1, null, null, 'adult', true, '[2024-01-01,)', null)",
        [of.personId, household],
      )
      return rows[0]!.household_id
    })
  const theirs = await joined(other, null)
  await expect(joined(built, theirs)).rejects.toMatchObject({ code: '42501' })
})

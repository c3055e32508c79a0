import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addAttendance } from '../../../src/features/households/commands/add-attendance.server.ts'
import { addMember } from '../../../src/features/households/commands/add-member.server.ts'
import { addRelationship } from '../../../src/features/households/commands/add-relationship.server.ts'
import { changeAttendance } from '../../../src/features/households/commands/change-attendance.server.ts'
import { changeMember } from '../../../src/features/households/commands/change-member.server.ts'
import { changeRelationship } from '../../../src/features/households/commands/change-relationship.server.ts'
import { endMember } from '../../../src/features/households/commands/end-member.server.ts'
import { recordTransition } from '../../../src/features/transitions/commands/record-transition.server.ts'
import { beginCase, type BuiltCase, grant } from '../../support/database-cases.ts'
import { asMember } from '../../support/database-world.ts'
import { type FamilyWorld, familyWorld, refusedFields } from './case-of-family.ts'

let family: FamilyWorld
let built: BuiltCase
beforeAll(async () => void (family = await familyWorld()))
beforeEach(async () => void (built = await family.begin()))
afterAll(() => family.copy.drop())

const send: FamilyWorld['send'] = (...all) => family.send(...all)
const self = { mode: 'of_case', role: 'adult', since: '2024-01-01' }
const omar = { mode: 'new', family_name: 'Amiri', given_names: 'Omar', role: 'adult', since: '2024-01-01' }
const addSelf = () => send(built, addMember, { ...self, person: built.personRef })
/** As somebody would who was shown everybody there is and said that it is nobody of them. */
const nobodyOfThem = async () => ({
  no_double: 'yes',
  doubles_shown: (await family.rows<{ ref: string }>('select ref from app.person'))
    .map(({ ref }) => ref)
    .join(' '),
})
const addOmar = async (more: Record<string, unknown> = {}) => {
  const [own] = await members()
  return send(built, addMember, { ...omar, household: own?.ref ?? '', ...(await nobodyOfThem()), ...more })
}
type MemberRow = { ref: string; name: string; valid: string; reason: string | null; role: string }
const members = (of = built) =>
  asMember(family.copy, family.manager, async (client) => {
    await client.query("select gate.open_case($1, '')", [of.ref])
    const { rows } = await client.query<MemberRow>(
      `select m.ref, coalesce(m.named, i.given_names) as name, m.valid::text as valid, m.end_reason as reason, m.role
       from app.household_member m join app.person_identity i on i.site_id = m.site_id and i.person_id = m.person_id
       where m.superseded_by is null order by m.recorded_at, m.id`,
    )
    return rows
  })
const countOf = async (table: string) =>
  (await family.rows<{ n: number }>(`select count(*)::int as n from app.${table}`))[0]!.n
const husbandRef = async () => (await members()).find(({ name }) => name === 'Omar')!.ref
const personIds = () =>
  asMember(family.copy, family.manager, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    return (await client.query<{ ids: string[] }>('select app.person_ids() as ids')).rows[0]!.ids
  })

test('a family: the person of the case, a new person, and a child that is only named, in one household with days', async () => {
  expect(await addSelf()).toMatchObject({ ok: true })
  expect(await addOmar()).toMatchObject({ ok: true })
  const [own] = await members()
  const lina = {
    mode: 'named',
    named: 'Lina, bei der Großmutter',
    named_birth_date: '2019',
    role: 'child',
    elsewhere: 'on',
  }
  expect(await send(built, addMember, { ...lina, household: own!.ref, since: '2024-01-01' })).toMatchObject({
    ok: true,
  })
  expect((await members()).map(({ name, valid, role }) => [name, valid, role])).toEqual([
    ['', '[2024-01-01,)', 'adult'],
    ['Omar', '[2024-01-01,)', 'adult'],
    ['Lina, bei der Großmutter', '[2024-01-01,)', 'child'],
  ])
  const households = await family.rows<{ n: number }>(
    'select count(distinct household_id)::int as n from app.household_member where person_id = any($1)',
    [await personIds()],
  )
  expect(households).toEqual([{ n: 1 }])
  // The new person can be found by the search and is known to belong to an open case.
  const search = await family.rows<{ open_case_id: string; responsible_title: string }>(
    "select open_case_id, responsible_title from app.person_search where display_name = 'Amiri, Omar' and open_case_id = $1",
    [built.caseId],
  )
  expect(search).toMatchObject([{ responsible_title: family.manager.title }])
})

test('before a new person comes a look for similar ones; who looked goes on', async () => {
  await addSelf()
  const name = 'Zwilling'
  await beginCase(family.copy, family.manager, name)
  const again = { ...omar, family_name: name, given_names: '', birth_date: '1990-05-01' }
  expect(refusedFields(await send(built, addMember, again))).toEqual(['no_double'])
  expect(await members()).toHaveLength(1)
  expect(await send(built, addMember, { ...again, ...(await nobodyOfThem()) })).toMatchObject({ ok: true })
})

test('a known person with an open case elsewhere is refused with the responsible post, and nothing is stored', async () => {
  const { newcomer } = family.world.a.members
  const theirs = await beginCase(family.copy, newcomer, 'Elsewhere')
  const answer = await send(built, addMember, {
    mode: 'known',
    person: theirs.personRef,
    role: 'adult',
    since: '2024-01-01',
  })
  expect(answer).toMatchObject({
    refusal: { kind: 'invalid', fields: { person: expect.stringContaining(newcomer.title) } },
  })
  expect(await members()).toEqual([])
})

test('a separation ends the membership on its day; the part in the case stays or ends, as chosen', async () => {
  await addSelf()
  await addOmar()
  const ref = await husbandRef()
  const separation = { member: ref, until: '2026-03-31', end_reason: 'separation' }
  expect(await send(built, endMember, { ...separation, participation: 'stays' })).toMatchObject({ ok: true })
  expect(await personIds()).toHaveLength(2)
  expect((await members())[1]).toMatchObject({
    name: 'Omar',
    valid: '[2024-01-01,2026-04-01)',
    reason: 'separation',
  })
  const old = await family.rows<{ valid: string }>(
    'select valid::text as valid from app.household_member where ref = $1',
    [ref],
  )
  expect(old).toEqual([{ valid: '[2024-01-01,)' }])
  // Ended already: whoever ends it again sees both states, from the page of before and from that of now.
  const again = { ...separation, member: await husbandRef(), until: '2026-02-01' }
  for (const late of [separation, again])
    expect(await send(built, endMember, late)).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('when the part in the case ends as well, the file keeps name and days and no more', async () => {
  await addSelf()
  await addOmar()
  const end = {
    member: await husbandRef(),
    until: '2026-03-31',
    end_reason: 'separation',
    participation: 'ends',
  }
  expect(await send(built, endMember, end)).toMatchObject({ ok: true })
  expect(await personIds()).toEqual([built.personId])
  expect((await members())[1]).toMatchObject({ name: 'Amiri, Omar', valid: '[2024-01-01,2026-04-01)' })
})

test('whoever left the case is no longer named in its list of transitions', async () => {
  await addSelf()
  await addOmar()
  const [omarRef] = await family.rows<{ ref: string }>(
    `select p.ref from app.person p join app.case_participant t using (site_id, person_id)
     where t.case_id = $1 and t.position = 'member'`,
    [built.caseId],
  )
  const change = { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: '2026-03-01' }
  await send(built, recordTransition, { ...change, person: omarRef!.ref })
  const names = () =>
    family.rows('select display_name from app.transition_list where case_id = $1', [built.caseId])
  expect(await names()).toEqual([{ display_name: 'Amiri, Omar' }])
  const end = { member: await husbandRef(), until: '2026-03-31', end_reason: 'separation' }
  expect(await send(built, endMember, { ...end, participation: 'ends' })).toMatchObject({ ok: true })
  expect(await names()).toEqual([{ display_name: null }])
})

test('the main person may leave the household, but stays part of the case', async () => {
  await addSelf()
  const [own] = await members()
  const end = { member: own!.ref, until: '2026-03-31', end_reason: 'moved_out' }
  expect(refusedFields(await send(built, endMember, { ...end, participation: 'ends' }))).toEqual([
    'participation',
  ])
  expect((await members())[0]).toMatchObject({ valid: '[2024-01-01,)' })
  expect(await send(built, endMember, end)).toMatchObject({ ok: true })
})

test('a correction is a new row, two at once are one and a conflict', async () => {
  await addSelf()
  const [own] = await members()
  const correct = (since: string) => send(built, changeMember, { member: own!.ref, role: 'adult', since })
  const answers = await Promise.all([correct('2023-05-01'), correct('2023-06-01')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await members()).toHaveLength(1)
})

test.each([
  ['31 February', addMember, { ...omar, since: '31.02.2026' }, ['since']],
  ['a birth in the future', addMember, { ...omar, birth_date: '1.1.2099' }, ['birth_date']],
  ['a membership in the future', addMember, { ...omar, since: '1.1.2099' }, ['since']],
  ['5,000 characters of a name', addMember, { ...omar, family_name: 'x'.repeat(5000) }, ['family_name']],
  [
    '5,000 characters of somebody named',
    addMember,
    { ...omar, mode: 'named', named: 'x'.repeat(5000) },
    ['named'],
  ],
  ['no name', addMember, { ...omar, family_name: '' }, ['family_name']],
  ['a role nobody knows', addMember, { ...omar, role: 'king' }, ['role']],
  ['a field nobody knows', addMember, { ...omar, household_id: 'x' }, ['household_id']],
  ['a household nobody knows', addMember, { ...omar, household: randomUUID() }, ['household']],
  [
    'an end before the beginning',
    addAttendance,
    { kind: 'kita', place: 'Kita', from: '2.2.2026', until: '1.2.2026' },
    ['until'],
  ],
  ['31 February', addAttendance, { kind: 'kita', place: 'Kita', from: '31.02.2026' }, ['from']],
  [
    '5,000 characters of a class',
    addAttendance,
    { kind: 'kita', place: 'Kita', from: '2.2.2026', level: 'x'.repeat(5000) },
    ['level'],
  ],
  ['no place', addAttendance, { kind: 'school', from: '2.2.2026' }, ['place']],
  [
    'an end before the beginning',
    addRelationship,
    { kind: 'parent', other_named: 'Father', from: '2.2.2026', until: '1.2.2026' },
    ['until'],
  ],
  ['31 February', addRelationship, { kind: 'parent', other_named: 'Father', from: '31.02.2020' }, ['from']],
  [
    '5,000 characters of a note',
    addRelationship,
    { kind: 'parent', other_named: 'Father', note: 'x'.repeat(5000) },
    ['note'],
  ],
  ['nobody', addRelationship, { kind: 'parent' }, ['other_named']],
] as const)('%s is refused at its field and nothing is stored', async (_words, command, input, fields) => {
  const tables = ['person', 'household_member', 'person_attendance', 'person_relationship']
  const before = await Promise.all(tables.map(countOf))
  expect(refusedFields(await send(built, command as typeof addMember, input))).toEqual(fields)
  expect(await Promise.all(tables.map(countOf))).toEqual(before)
})

test('an end before the beginning is refused at its field, and the membership runs on', async () => {
  await addSelf()
  const [own] = await members()
  const end = { member: own!.ref, until: '2023-12-31', end_reason: 'moved_out' }
  expect(refusedFields(await send(built, endMember, end))).toEqual(['until'])
  const correct = {
    member: own!.ref,
    role: 'adult',
    since: '2024-01-01',
    until: '2023-01-01',
    end_reason: 'other',
  }
  expect(refusedFields(await send(built, changeMember, correct))).toEqual(['until'])
  expect(await members()).toMatchObject([{ ref: own!.ref, valid: '[2024-01-01,)' }])
})

test('foreign members, relationships and persons are not there, each with one entry in the log', async () => {
  const theirs = await beginCase(family.copy, family.world.a.members.stranger, 'Foreign')
  const attempts = [
    [endMember, { member: randomUUID(), until: '2026-03-31', end_reason: 'other' }],
    [changeRelationship, { relationship: randomUUID() }],
    [changeAttendance, { attendance: randomUUID(), from: '2026-01-01' }],
    [addMember, { ...omar, mode: 'known', person: theirs.personRef }],
    [addMember, { ...omar, mode: 'of_case', person: theirs.personRef }],
    [addRelationship, { kind: 'parent', other: theirs.personRef }],
    [addAttendance, { person: theirs.personRef, kind: 'kita', place: 'Kita', from: '2026-01-01' }],
  ] as const
  for (const [command, input] of attempts) {
    const before = await countOf("audit_entry where outcome = 'refused'")
    expect(await send(built, command as typeof addMember, input)).toMatchObject({
      refusal: { kind: 'unseen' },
    })
    expect(await countOf("audit_entry where outcome = 'refused'")).toBe(before + 1)
  }
})

test('who may only read the family, or nothing of it, writes nothing', async () => {
  const { newcomer } = family.world.a.members
  await grant(family.copy, built, newcomer, { categories: ['family', 'plan', 'identity'], write: ['plan'] })
  const before = await countOf('household_member')
  expect(await send(built, addMember, omar, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  const kita = { kind: 'kita', place: 'Kita', from: '2026-01-01' }
  expect(await send(built, addAttendance, kita, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await countOf('household_member')).toBe(before)
})

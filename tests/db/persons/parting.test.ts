import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctName } from '../../../src/features/persons/commands/correct-name.server.ts'
import { changeContact } from '../../../src/features/contact/commands/change-contact.server.ts'
import type { BuiltCase } from '../../support/database-cases.ts'
import { asAdmin } from '../../support/database-copy.ts'
import { mergeWorld } from './merge-world.ts'

let at: Awaited<ReturnType<typeof mergeWorld>>
beforeAll(async () => void (at = await mergeWorld()))
afterAll(() => at.copy.drop())

const done = { ok: true }
const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
  asAdmin(at.copy, async (client) => (await client.query<Row>(sql, values)).rows)

/** Tables with a person of which a parting asks nothing, and why. */
const notAsked = {
  person: 'the person itself; the pointer is what is taken back',
  person_identity: 'no command changes a name or a birth date; which counts is chosen by the merge',
  person_search: 'written anew from the names',
  trace_key: 'a key follows the rows that need it',
  contact_hidden_from: 'a part of the contact',
  contact_before_merge: 'what the parting reads',
}

/** What carries a person and no case: rows of a case stay with the case, and the case with its person. */
const tablesOfCatalogue = () =>
  rows<{
    name: string
  }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id'
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
      and not exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id' and not k.attisdropped) order by 1`)
const tablesOfParting = () =>
  rows<{ kind: string; name: string }>('select kind, name from gate.tables_of_person() order by name')

const both = async (name: string) => {
  const [one, other] = [await at.admit(name), await at.admit(`${name}a`)]
  expect(await at.merge(one, other)).toMatchObject(done)
  return { one, other, merge: (await at.standing())[0]! }
}

test('every table with a person is parted, or says why not', async () => {
  const known = [
    ...(await tablesOfParting()).map(({ name }) => name),
    'person_contact',
    ...Object.keys(notAsked),
  ]
  expect((await tablesOfCatalogue()).map(({ name }) => name)).toEqual(known.toSorted())
})

test('what was written since goes where the user says, in every table', async () => {
  const { one, other, merge } = await both('Vasile')
  const tables = await tablesOfParting()
  const owned = async () => {
    const found: Record<string, Record<string, string[]>> = {}
    for (const { name } of tables) {
      found[name] = { one: [], other: [] }
      for (const [key, { personId }] of Object.entries({ one, other }))
        found[name][key] = (
          await rows<{ id: string }>(`select id from app.${name} where person_id = $1 order by id`, [
            personId,
          ])
        ).map(({ id }) => id)
      expect(found[name].one).not.toEqual([])
    }
    return found
  }
  const before = await owned()
  await rows(
    `insert into app.trace_key (site_id, person_id, kind, source_id)
      select site_id, person_id, 'household', household_id from app.household_member where person_id = any($1) and named is null`,
    [[one.personId, other.personId]],
  )
  // The rows of both were there before; now they are as if written since.
  for (const { name } of tables)
    await rows(`update app.${name} set recorded_at = now() where person_id = any($1)`, [
      [one.personId, other.personId],
    ])
  const phones = await rows(
    `update app.person_contact set changed_at = now(), phone = person_id::text where person_id = any($1) returning 1`,
    [[one.personId, other.personId]],
  )
  expect(phones).toHaveLength(2)
  const written = await at.written(one, merge)
  expect([...new Set(written.map(({ kind }) => kind))].toSorted()).toEqual(
    [...tables.map(({ kind }) => kind), 'contact'].toSorted(),
  )
  expect(
    await at.undo(one, merge, {
      seen: written.map(({ id }) => id),
      of_merged: written.filter((row) => !row.of_merged).map(({ id }) => id),
    }),
  ).toMatchObject(done)
  const after = await owned()
  for (const { name } of tables)
    expect([name, after[name]]).toEqual([name, { one: before[name]!.other, other: before[name]!.one }])
  const contacts = await rows('select person_id, phone from app.person_contact where person_id = any($1)', [
    [one.personId, other.personId],
  ])
  expect(contacts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual(
    [
      { person_id: one.personId, phone: other.personId },
      { person_id: other.personId, phone: one.personId },
    ].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  )
  // Who belongs to a household now stands in the log under its key.
  const keyless = await rows(
    `select 1 from app.household_member h where h.person_id = any($1) and h.named is null and not exists (
      select from app.trace_key k where k.person_id = h.person_id and k.kind = 'household' and k.source_id = h.household_id)`,
    [[one.personId, other.personId]],
  )
  expect(keyless).toEqual([])
})

test('a name that a row of the other person had followed stands again', async () => {
  const { one, other, merge } = await both('Weldu')
  const [noted] = await rows<{ ref: string }>('select ref from app.person_name where person_id = $1', [
    one.personId,
  ])
  const form = { noted: noted!.ref, kind: 'former', name: 'Tulpenbaum' }
  expect(await at.program.send(at.manager, correctName, form, { caseRef: one.ref })).toMatchObject(done)
  const [written] = await at.written(one, merge)
  expect(await at.undo(one, merge, { seen: written!.id, of_merged: written!.id })).toMatchObject(done)
  const standing = (built: BuiltCase) =>
    rows('select name from app.person_name where person_id = $1 and superseded_by is null order by name', [
      built.personId,
    ])
  expect(await standing(one)).toEqual([{ name: 'Earlier' }])
  expect(await standing(other)).toEqual([{ name: 'Earlier' }, { name: 'Tulpenbaum' }])
  expect((await at.found(['tulpenbaum'])).map((hit) => hit.display_name.split(' ')[0])).toEqual(['Weldua'])
})

test('of two answers to one question the later stands; the person who loses one has the one before again', async () => {
  const { one, other, merge } = await both('Xhafa')
  const [before] = await rows<{ id: string }>(
    `select id from app.person_fact where person_id = $1 and key = 'test.language'`,
    [one.personId],
  )
  const late = randomUUID()
  await asAdmin(at.copy, async (client) => {
    await client.query('update app.person_fact set superseded_by = $1 where id = $2', [late, before!.id])
    await client.query(
      `insert into app.person_fact (site_id, id, person_id, category, key, answer, recorded_by)
        select site_id, $1, person_id, category, key, 'declined', recorded_by from app.person_fact where id = $2`,
      [late, before!.id],
    )
  })
  expect(await at.undo(one, merge, { seen: late, of_merged: late })).toMatchObject(done)
  const standing = (built: BuiltCase) =>
    rows(
      `select answer from app.person_fact where person_id = $1 and key = 'test.language' and superseded_by is null`,
      [built.personId],
    )
  expect(await standing(one)).toEqual([{ answer: 'unknown' }])
  expect(await standing(other)).toEqual([{ answer: 'declined' }])
})

const unasked = Object.fromEntries(
  ['phone', 'sms', 'messenger', 'email', 'post', 'in_person'].map((way) => [`way_${way}`, 'not_asked']),
)
const contactOf = async ({ personId }: BuiltCase) => ({
  contact: (
    await rows<{ version: number }>(
      `select phone, phone_safety, version from app.person_contact where person_id = $1`,
      [personId],
    )
  )[0],
  hidden: await rows('select hidden_named from app.contact_hidden_from where person_id = $1', [personId]),
})

test('contact said since the merge goes with the person; the other may be reached as before', async () => {
  for (const given of [true, false]) {
    const { one, other, merge } = await both('Yohannes')
    const said = { version: 2, ...unasked, phone: '4711', way_phone: 'not_safe', hidden_names: 'Uncle' }
    const [shown] = await rows<{ version: number }>(
      'select version from app.person_contact where person_id = $1',
      [one.personId],
    )
    expect(shown).toEqual({ version: 1 })
    expect(await at.program.send(at.manager, changeContact, said, { caseRef: one.ref })).toMatchObject(done)
    const [written] = await at.written(one, merge)
    expect(written).toMatchObject({ kind: 'contact', of_merged: false })
    const more = { seen: written!.id, ...(given ? { of_merged: written!.id } : {}) }
    expect(await at.undo(one, merge, more)).toMatchObject(done)
    const old = { phone: '0000', phone_safety: 'not_asked' }
    const fresh = { phone: '4711', phone_safety: 'not_safe' }
    expect(await contactOf(one)).toMatchObject({
      contact: given ? { ...old, version: 3 } : { ...fresh, version: 2 },
      hidden: [{ hidden_named: given ? 'Brother' : 'Uncle' }],
    })
    expect(await contactOf(other)).toMatchObject({
      contact: given ? { ...fresh, version: 2 } : { ...old, version: 1 },
      hidden: [{ hidden_named: given ? 'Uncle' : 'Brother' }],
    })
    expect(
      await rows('select 1 from app.contact_before_merge where person_id = $1 and contact <> $2', [
        one.personId,
        '{}',
      ]),
    ).toEqual([])
  }
})

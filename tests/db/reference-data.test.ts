import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../server/database/initialise.ts'
import { asAdmin, asLogin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { catalogue } from '../../src/domain/rechtskreis/catalogue/catalogue.testing.ts'
import { asMember, buildWorld, type World } from '../support/database-world.ts'

let copy: DatabaseCopy
let world: World
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
})
afterAll(() => copy.drop())

const query = async (sql: string) =>
  (await asAdmin(copy, (client) => client.query(sql))).rows as Record<string, unknown>[]

test('every list is there with its source, its date and as many entries as its publisher has', async () => {
  const rows = await query(
    `select l.code, l.source <> '' and l.as_of <> '' as sourced, count(e.code)::int as entries
     from app.code_list l left join app.code_list_entry e on e.list = l.code group by l.code order by l.code`,
  )
  const entries = Object.fromEntries(rows.map((row) => [row.code, row.entries]))
  expect(rows.filter((row) => row.sourced !== true)).toEqual([])
  // The Land funds KIM in 54 Kreise and kreisfreie Städte; the lanes come from docs/glossary.md.
  expect(entries.kim_sites).toBe(54)
  for (const [list, least] of Object.entries({
    nationalities: 190,
    languages: 180,
    residence_titles: 90,
    integration_courses: 5,
    vocational_language_courses: 5,
    cefr_levels: 7,
    agency_kinds: 15,
    rechtskreise: 19,
    life_domains: 8,
  }))
    expect({ list, enough: Number(entries[list]) >= least, has: entries[list] }).toMatchObject({
      enough: true,
    })
})

test('the Land has 396 municipalities, each in one of the 54 sites', async () => {
  const [row] = await query(
    `select count(*)::int as all, count(distinct kim_site_code)::int as sites,
      count(*) filter (where not exists (select from app.code_list_entry e where e.list = 'kim_sites' and e.code = m.kim_site_code))::int as lost
     from app.municipality m`,
  )
  expect(row).toEqual({ all: 396, sites: 54, lost: 0 })
})

test('every Rechtskreis lies in one of the lanes', async () => {
  const rows = await query(
    "select distinct detail ->> 'lane' as lane from app.code_list_entry where list = 'rechtskreise' order by 1",
  )
  expect(rows.map((row) => row.lane)).toEqual([
    'family_benefits',
    'health',
    'living_costs',
    'residence',
    'residence_rule',
    'school_training',
    'work',
    'youth_participation',
  ])
})

test('the catalogue of transitions comes from its files, each with all that it says', async () => {
  const rows = await query(
    "select code, label_de, label_en, detail from app.code_list_entry where list = 'transition_kinds' order by position",
  )
  expect(rows).toEqual(
    [...catalogue.values()].map(({ id, title, ...detail }) => ({
      code: id,
      label_de: title.de,
      label_en: title.en,
      detail,
    })),
  )
})

test('no login deletes an entry or a municipality', async () => {
  for (const login of ['app', 'operator', 'loader', 'reporting', 'jobs'] as const)
    for (const table of ['code_list', 'code_list_entry', 'municipality'])
      await expect(
        asLogin(copy, login, (client) => client.query(`delete from app.${table}`)),
      ).rejects.toThrow('permission denied')
})

test('two entries of one code never hold on the same day', async () => {
  await expect(
    query(
      "insert into app.code_list_entry (list, code, valid, label_de) values ('languages', 'de', '[2020-01-01,2030-01-01)', 'x')",
    ),
  ).rejects.toThrow('exclusion constraint')
})

test('the own list is logged once per day and member, however often it is read', async () => {
  const read = () =>
    asMember(copy, world.a.members.manager, async (client) => {
      const { rows } = await client.query<{ noted: boolean }>(
        "select gate.note_list_reading('cases') as noted",
      )
      return rows[0]!.noted
    })
  expect([await read(), await read(), await read()]).toEqual([true, false, false])
  const other = await asMember(copy, world.a.members.colleague, (client) =>
    client.query("select gate.note_list_reading('cases') as noted"),
  )
  expect(other.rows).toEqual([{ noted: true }])
  await query(
    "update app.audit_entry set recorded_at = recorded_at - interval '1 day' where action = 'list.read' returning 1",
  )
  expect(await read()).toBe(true)
})

test('a consent is given and withdrawn by rows; no row is ever changed or taken away', async () => {
  const { rows } = await asAdmin(copy, (client) =>
    client.query<{ column: string; type: string }>(
      `select attname as column, atttypid::regtype::text as type from pg_attribute where attrelid = 'app.consent'::regclass and attnum > 0`,
    ),
  )
  expect(rows.filter(({ type }) => type === 'boolean')).toEqual([])
  expect(rows.map(({ column }) => column)).toEqual(
    expect.arrayContaining(['act', 'recipient_kind', 'purpose', 'text_version']),
  )
  for (const sql of ["update app.consent set purpose = 'x'", 'delete from app.consent'])
    await expect(asLogin(copy, 'app', (client) => client.query(sql))).rejects.toThrow('permission denied')
})

test('a set clock is honoured in a database marked as demo or test, and nowhere else', async () => {
  const { admin } = world.a.members
  const present = (url: string) =>
    withClient(url, async (client) => {
      await client.query('begin')
      const { rows } = await client.query<{ day: string }>(
        "select to_char(app.now() at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day from gate.enter($1, $2, $3, '', 'test', '2031-05-06T12:00:00+02:00')",
        [admin.token, admin.site, admin.membership],
      )
      const again = await client.query<{ day: string }>(
        "select to_char(app.now() at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day",
      )
      await client.query('rollback')
      return rows.length === 1 && again.rows[0]!.day
    })
  const elsewhere = `nahtlos_office_${copy.name.slice(-6)}`
  const rename = (from: string, to: string) =>
    withClient(copy.adminUrl.replace(copy.name, 'postgres'), (client) =>
      client.query(`alter database ${from} rename to ${to}`),
    )
  expect(await present(copy.url('app'))).toBe('2031-05-06')
  await copy.disconnect()
  await rename(copy.name, elsewhere)
  try {
    const real = Temporal.Now.plainDateISO('Europe/Berlin').toString()
    expect(await present(copy.url('app').replace(copy.name, elsewhere))).toBe(real)
  } finally {
    await rename(elsewhere, copy.name)
  }
})

test('a residence title means one status at most, each is known, and what is ambiguous is not named', async () => {
  const means = await query(
    `select s.code as status, t.title, e.code as known
     from app.code_list_entry s, lateral jsonb_array_elements_text(s.detail -> 'titles') t(title)
     left join app.code_list_entry e on e.list = 'residence_titles' and e.code = t.title
     where s.list = 'residence_statuses'`,
  )
  expect(means.length).toBeGreaterThan(140)
  expect(means.filter(({ known }) => known === null)).toEqual([])
  expect(new Set(means.map(({ title }) => title)).size).toBe(means.length)
  const statusOf = new Map(means.map(({ title, status }) => [title, status]))
  expect(statusOf.get('10.c.jj')).toBe('AE 25(2)S2')
  expect(statusOf.get('17.e')).toBe('DULDUNG 60c')
  // A certificate under § 81 AufenthG says (3) or (4), an application says nothing yet, a German needs no title.
  for (const unclear of ['9.k', '8.b', '8.j', 'own.de', 'own.unk']) expect(statusOf.has(unclear)).toBe(false)
})

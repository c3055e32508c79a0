import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discoverChains } from '#domain/mining/discover-chains.ts'
import { type ChainEvent, EventColumnsBuilder } from '#domain/mining/event-columns-builder.ts'
import { withClient } from '../../../server/database/initialise.ts'
import { stateChecks } from '../../../server/doctor/state-checks.ts'
import { generateDemo } from '../../../server/demo/generate.ts'
import { caseTables } from '../../../server/demo/rows.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'

// 24 distinct cases in the first site, 6 in the second; the run is three times as large.
const wanted = { cases: 90, distinct: 30, seed: 11, today: '2026-11-25' }
const made: DatabaseCopy[] = []

async function generate(more: Partial<typeof wanted> = {}, told?: (cases: number) => void) {
  const copy = await freshDatabase()
  made.push(copy)
  const run = withClient(copy.url('loader'), (client) => generateDemo(client, { ...wanted, ...more }, told))
  return { copy, run }
}
const generated = async (more: Partial<typeof wanted> = {}) => {
  const { copy, run } = await generate(more)
  await run
  return copy
}
let copied: DatabaseCopy
let distinct: DatabaseCopy
beforeAll(async () => {
  copied = await generated()
  distinct = await generated({ cases: 30 })
})
afterAll(async () => {
  for (const copy of made) await copy.drop()
})

type Row = Record<string, unknown>
const isKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const rowsOf = <R extends pg.QueryResultRow = Row>(sql: string, copy: DatabaseCopy) =>
  asAdmin(copy, async (client) => (await client.query<R>(sql)).rows)

/** Every row of every table of a case, by table. Where the database noted the moment itself, it is left out. */
async function everything(copy: DatabaseCopy): Promise<[string, Row][]> {
  const all: [string, Row][] = []
  for (const table of caseTables) {
    const rows = await rowsOf<{ row: Row }>(`select to_jsonb(t) as row from app.${table} t`, copy)
    for (const { row } of rows) {
      if (new Date(String(row.recorded_at)) > new Date(Date.now() - 600_000)) delete row.recorded_at
      all.push([table, row])
    }
  }
  return all
}
const printOf = async (copy: DatabaseCopy) =>
  (await everything(copy)).map((row) => JSON.stringify(row)).toSorted()

/**
 * The rows of each case, found by following every key from row to row, save what belongs to the site. A key is written
 * as the columns in which it occurs: cases of the same shape refer to their own in the same places.
 */
async function shapesOf(copy: DatabaseCopy) {
  const ofSite = await rowsOf<{ key: string }>(
    ['site', 'organisation', 'membership', 'concept_version']
      .map((table) => `select id::text as key from app.${table}`)
      .join(' union '),
    copy,
  )
  const left = new Set(ofSite.map(({ key }) => key))
  const places = new Map<string, string[]>()
  const leader = new Map<string, string>()
  const find = (key: string): string => (leader.has(key) ? find(leader.get(key)!) : key)
  for (const [table, row] of await everything(copy)) {
    const keys = Object.entries(row).filter(
      (entry): entry is [string, string] => isKey.test(String(entry[1])) && !left.has(String(entry[1])),
    )
    for (const [column, key] of keys) {
      places.set(key, [...(places.get(key) ?? []), `${table}.${column}`])
      const [one, other] = [find(key), find(keys[0]![1])]
      if (one !== other) leader.set(one, other)
    }
  }
  const shapes = Map.groupBy(places, ([key]) => find(key))
  return [...shapes.values()]
    .map((keys) =>
      keys
        .map(([, at]) => at.toSorted().join(' '))
        .toSorted()
        .join('\n'),
    )
    .toSorted()
}

const variantsOf = async (copy: DatabaseCopy) => {
  const columns = new EventColumnsBuilder()
  const events = await rowsOf<ChainEvent>(
    `select chain_key::text as "caseName", step_code as activity, extract(epoch from occurred_on)::int as timestamp from app.chain_event e
     where kind = 'finished' and not exists (select from app.chain_event later where later.supersedes = e.id)
     order by chain_key, occurred_on, ordinal, recorded_at, id`,
    copy,
  )
  for (const event of events) columns.add(event)
  return discoverChains(columns.build()).variants
}

test('each site has as many cases as wanted, also where the last copy has only a part of them', async () => {
  const counted = `select count(*)::int as cases, count(distinct pseudonym_key)::int as keys from app.case group by site_id order by 1 desc`
  expect(await rowsOf(counted, copied)).toEqual([
    { cases: 72, keys: 72 },
    { cases: 18, keys: 18 },
  ])
  expect(await rowsOf(counted, await generated({ cases: 100 }))).toEqual([
    { cases: 80, keys: 80 },
    { cases: 20, keys: 20 },
  ])
})

test('the first cases are those of a run without copies', async () => {
  const all = new Set(await printOf(copied))
  expect((await printOf(distinct)).filter((row) => !all.has(row))).toEqual([])
})

test('a copy refers to its own rows in every place where its original does, and to no other case', async () => {
  const once = await shapesOf(distinct)
  expect(once).toHaveLength(30)
  expect(await shapesOf(copied)).toEqual([...once, ...once, ...once].toSorted())
})

test('what was agreed on in a copy names steps, goals and persons of this copy', async () => {
  const strange = `select a.number from app.plan_agreement a, jsonb_array_elements(a.content -> 'steps') x where not exists (
      select from app.plan_step s where s.site_id = a.site_id and s.case_id = a.case_id and s.ref::text = x ->> 'key'
        and s.person_id::text = x ->> 'personId' and s.organisation_id::text is not distinct from x -> 'doer' ->> 'organisationId')
    union all select 0 from app.plan_agreement_part p, jsonb_array_elements(p.content -> 'goals') x where not exists (
      select from app.goal g where g.site_id = p.site_id and g.case_id = p.case_id and g.ref::text = x ->> 'key')`
  expect(await rowsOf(strange, copied)).toEqual([])
  const agreed = 'select count(*)::int as agreed from app.plan_agreement'
  const [once] = await rowsOf<{ agreed: number }>(agreed, distinct)
  expect(await rowsOf(agreed, copied)).toEqual([{ agreed: 3 * once!.agreed }])
  expect(once!.agreed).toBeGreaterThan(5)
})

test('who took part in a contact is somebody of the same case in every copy', async () => {
  const counted = `select count(*)::int as notes, count(*) filter (where exists (select from app.case_participant p
      where p.site_id = n.site_id and p.case_id = n.case_id and p.person_id = any(n.person_ids)))::int as own
    from app.case_note n where n.person_ids <> '{}'`
  const [found] = await rowsOf(counted, copied)
  expect(found!.notes).toBeGreaterThan(50)
  expect(found!.own).toBe(found!.notes)
})

test('each case is everywhere its own responsible member’s, and nobody bears more than without copies', async () => {
  const titles = `select 'list' as what from app.case_list l join app.case c using (site_id, case_id) join app.membership m on m.id = c.responsible_id
      where l.grantee_id <> m.id or l.responsible_title <> m.title
    union all select 'search' from app.person_search s join app.case c on c.case_id = s.open_case_id join app.membership m on m.id = c.responsible_id
      where s.responsible_title <> m.title
    union all select 'access' from app.case_access a join app.case c using (site_id, case_id) where a.membership_id <> c.responsible_id
    union all select 'work' from app.work_item w join app.case c using (site_id, case_id) where w.assignee_id <> c.responsible_id
    union all select 'need' from app.person_need n join app.case_participant p using (site_id, person_id) join app.case c using (site_id, case_id)
      where n.recorded_by <> c.responsible_id`
  expect(await rowsOf(titles, copied)).toEqual([])
  const most =
    'select max(n)::int as cases from (select count(*) as n from app.case group by responsible_id) t'
  expect(await rowsOf(most, copied)).toEqual(await rowsOf(most, distinct))
})

test('copies keep the promises that are checked in a running installation', async () => {
  for (const { id } of await rowsOf('select id from app.site', copied))
    for (const { sql, name } of stateChecks)
      expect([name, await asAdmin(copied, async (client) => (await client.query(sql, [id])).rows)]).toEqual([
        name,
        [],
      ])
})

test('the same seed gives the same copies, another seed gives others', async () => {
  const print = await printOf(copied)
  expect(await printOf(await generated())).toEqual(print)
  const other = new Set(await printOf(await generated({ seed: 12 })))
  expect(print.filter((row) => other.has(row))).toEqual([])
})

test('the variants of the chains are those of the distinct cases, three times as often', async () => {
  const once = await variantsOf(distinct)
  expect(once.length).toBeGreaterThan(5)
  expect(await variantsOf(copied)).toEqual(
    once.map(({ activities, count }) => ({ activities, count: 3 * count })),
  )
})

test('a run that is stopped between two copies leaves the database empty', async () => {
  const { copy, run } = await generate({}, (cases) => {
    if (cases > 24) throw new Error('stopped')
  })
  await expect(run).rejects.toThrow('stopped')
  expect(await rowsOf('select id from app.site union all select id from app.account', copy)).toEqual([])
})

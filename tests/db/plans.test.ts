import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { loadCases } from '../support/database-mass.ts'
import { buildWorld, type World } from '../support/database-world.ts'

let copy: DatabaseCopy
let world: World
let client: pg.Client
let some: { member: string; case_id: string; ref: string; person_id: string }
const cases = process.env.NAHTLOS_DEEP ? 100_000 : 50_000

beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  client = new pg.Client({ connectionString: copy.adminUrl })
  await client.connect()
  const took = await loadCases(client, world.a, cases)
  await client.query('analyze')
  console.log(`plans: ${cases} cases loaded in ${Math.round(took / 100) / 10} s`)
  const { rows } = await client.query<typeof some>(
    `select c.responsible_id as member, c.case_id, c.ref, p.person_id from app.case c
     join app.case_participant p on p.site_id = c.site_id and p.case_id = c.case_id where c.site_id = $1 limit 1`,
    [world.a.id],
  )
  some = rows[0]!
}, 240_000)
afterAll(async () => {
  await client.end()
  await copy.drop()
})

type Node = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Node[] }
const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)]

/** Plan of a statement as a role inside a context in which the sample case is open, prepared as the program sends it. */
async function planOf(role: string, sql: string): Promise<Node[]> {
  await client.query('begin')
  const context = {
    site: world.a.id,
    membership: some.member,
    grantees: some.member,
    organisation: world.a.organisations[0],
    acting_role: 'case_manager',
    case: some.case_id,
    persons: some.person_id,
    categories: 'identity,plan',
    write_categories: 'plan',
  }
  for (const [key, value] of Object.entries(context))
    await client.query('select set_config($1, $2, true)', [`app.${key}`, value])
  await client.query(`set local role nahtlos_${role}`)
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (format json) ${sql}`)
  await client.query('rollback')
  return nodes(rows[0]!['QUERY PLAN'][0]!.Plan)
}

/** Tables that are read from front to back though they are large; months of the log that are still empty are not. */
async function scansAll(plan: Node[]) {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'app'::regnamespace and reltuples >= $1",
    [cases / 2],
  )
  const large = new Set(rows.map((row) => row.name))
  return plan
    .filter((node) => node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? ''))
    .map((node) => node['Relation Name'])
}

// The statements stand here as they stand in db/functions and data/; their values are those of the sample case.
const site = () => `'${world.a.id}'::uuid`
const statements: [string, string, () => string][] = [
  [
    'opening: the case by its reference',
    'gate',
    () =>
      `select c.case_id, c.status from app.case c where c.site_id = app.site_id() and c.ref = '${some.ref}'`,
  ],
  [
    'opening: the grants',
    'gate',
    () => `select array_agg(distinct category) from app.case_access a
      left join lateral (select u.category from unnest(a.categories) u(category)) c on true
      where a.site_id = app.site_id() and a.case_id = '${some.case_id}' and a.grantee_id = any(app.grantees())
        and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now())`,
  ],
  [
    'opening: the participants',
    'gate',
    () => `select string_agg(distinct p.person_id::text, ',') from app.case_participant p
      where p.site_id = app.site_id() and p.case_id = '${some.case_id}'`,
  ],
  [
    'the list of cases',
    'app',
    () => `select * from app.case_list where site_id = ${site()} and grantee_id = any(app.grantees())
      order by updated_at desc limit 50`,
  ],
  [
    'what is due today',
    'app',
    () => `select w.due, l.display_name from app.work_item w join app.case_list l on l.site_id = w.site_id
        and l.grantee_id = w.assignee_id and l.case_id = w.case_id
      where w.site_id = ${site()} and w.assignee_id = any(app.grantees()) and w.due <= '2026-02-01' order by w.due limit 50`,
  ],
  [
    'the steps of a case',
    'app',
    () => `select * from app.plan_step where site_id = ${site()} and case_id = '${some.case_id}'`,
  ],
  [
    'the name of a person',
    'app',
    () => `select * from app.person_identity where site_id = ${site()} and person_id = '${some.person_id}'`,
  ],
  [
    'the log of a case',
    'app',
    () =>
      `select * from app.audit_entry where site_id = ${site()} and case_id = '${some.case_id}' order by recorded_at desc limit 50`,
  ],
]

test.each(statements)('%s reads no large table as a whole', async (_words, role, sql) => {
  expect(await scansAll(await planOf(role, sql()))).toEqual([])
})

test('the same check notices a statement that no index serves', async () => {
  expect(await scansAll(await planOf('gate', "select 1 from app.plan_step where title = 'Talk'"))).toEqual([
    'plan_step',
  ])
})

/** Runs a statement of the search as a case manager; its answer, how long it took, and the plans of what it ran. */
async function searching(sql: string) {
  await client.query('begin')
  for (const [key, value] of [
    ['site', world.a.id],
    ['organisation', world.a.organisations[0]],
    ['acting_role', 'case_manager'],
  ])
    await client.query('select set_config($1, $2, true)', [`app.${key}`, value])
  await client.query("load 'auto_explain'")
  const notices: string[] = []
  const listen = (notice: { message?: string | undefined }) => notices.push(notice.message ?? '')
  client.on('notice', listen)
  for (const setting of [
    'log_min_duration = 0',
    'log_nested_statements = on',
    'log_analyze = on',
    'log_timing = off',
  ])
    await client.query(`set local auto_explain.${setting}`)
  await client.query("set local client_min_messages = 'log'")
  const began = performance.now()
  const { rowCount } = await client.query(sql)
  const took = performance.now() - began
  await client.query('rollback')
  client.off('notice', listen)
  console.log(`plans: a search took ${Math.round(took)} ms`)
  return { rowCount, plans: notices.join('\n') }
}

test('a search among a hundred thousand names of one compartment goes by the letters', async () => {
  const { rowCount, plans } = await searching(
    "select * from search.search_person(array['ali', 'amiri1a'], null)",
  )
  expect(rowCount).toBeGreaterThan(0)
  expect(plans).toMatch(/Index Cond: .*prefixes.*@>/)
  expect(plans).toMatch(/Bitmap Index Scan on person_search_sounds/)
  expect(plans).not.toMatch(/Seq Scan on person_search/)
})

test('possible doubles among as many are found by how the names sound', async () => {
  const { rowCount, plans } = await searching(
    "select * from search.likely_doubles(array['ali', 'amiri1a'], '1990-05-01')",
  )
  expect(rowCount).toBeGreaterThan(0)
  expect(plans).toMatch(/Bitmap Index Scan on person_search_sounds/)
  expect(plans).not.toMatch(/Seq Scan on person_search/)
})

import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginCase, type BuiltCase } from '../support/database-cases.ts'
import { type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { buildWorld, enter, type Member, type World } from '../support/database-world.ts'

let copy: DatabaseCopy
let world: World
let pool: pg.Pool
type Actor = { member: Member; built: BuiltCase; name: string }
const actors: Actor[] = []
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  const people = [
    ['manager', 'Amiri'],
    ['colleague', 'Boral'],
    ['stranger', 'Celan'],
  ] as const
  for (const site of [world.a, world.b]) {
    for (const [key, name] of people) {
      const member = site.members[key]
      const whole = `${name}${site === world.a ? 'a' : 'b'}`
      actors.push({ member, name: whole, built: await beginCase(copy, member, whole) })
    }
  }
  pool = new pg.Pool({ connectionString: copy.url('app'), max: 8 })
  pool.on('error', () => {})
})
afterAll(async () => {
  await pool.end()
  await copy.drop()
})

const trials = process.env.NAHTLOS_DEEP === '1' ? 50_000 : 2_000
const endings = ['commit', 'rollback', 'error', 'timeout', 'broken'] as const

const names = (client: pg.ClientBase) =>
  // Named, so that the plan is prepared once per connection and used for all members in turn.
  client.query<{ family_name: string }>({
    name: 'names',
    text: 'select family_name from app.person_identity',
  })
const lines = (client: pg.ClientBase) =>
  client.query<{ display_name: string }>({ name: 'lines', text: 'select display_name from app.case_list' })

const contextNow = `select concat(app.site_id(), app.membership_id(), app.account_id(), app.organisation_id(), app.acting_role(), app.purpose(),
  app.grantees(), app.case_id(), app.categories(), nullif(app.write_categories(), '{}'), app.person_ids(), app.request_id(), current_setting('app.clock', true)) as said`

/** One transaction of one member, ended in one of five ways; answers what it saw that it must not see. */
async function visit({ member, built, name }: Actor, ending: (typeof endings)[number], opens: boolean) {
  const client = await pool.connect()
  const wrong: string[] = []
  try {
    const before = await client.query<{ said: string }>({ name: 'context', text: contextNow })
    if (before.rows[0]!.said !== '')
      wrong.push(`a context stands outside a transaction: ${before.rows[0]!.said}`)
    if ((await lines(client)).rowCount !== 0) wrong.push('rows without a context')
    await client.query('begin')
    await enter(client, member)
    if ((await names(client)).rowCount !== 0) wrong.push('rows of a case before it was opened')
    if (opens) await client.query("select gate.open_case($1, 'plan')", [built.ref])
    const seen = (await names(client)).rows.map((row) => row.family_name)
    if (seen.join() !== (opens ? name : '')) wrong.push(`${name} saw ${seen.join()}`)
    const listed = (await lines(client)).rows.map((row) => row.display_name)
    if (listed.join() !== name) wrong.push(`${name} has in the list ${listed.join()}`)
    if (ending === 'error') await client.query('select 1 / 0')
    if (ending === 'timeout') {
      await client.query("set local statement_timeout = '1ms'")
      await client.query('select pg_sleep(0.05)')
    }
    if (ending === 'broken') await client.query('select pg_terminate_backend(pg_backend_pid())')
    await client.query(ending)
  } catch {
    if (ending !== 'broken') await client.query('rollback')
  } finally {
    client.release(ending === 'broken')
  }
  return wrong
}

test(`${trials} transactions of two sites over eight connections: nobody sees what was another's`, async () => {
  const wrong: string[] = []
  let at = 0
  const walker = async () => {
    while (at < trials) {
      const turn = at++
      // Errors and time-outs are frequent, a lost connection is rare: it costs a new one.
      const ending = turn % 97 === 0 ? 'broken' : endings[(turn * 7 + (turn >> 3)) % 4]!
      wrong.push(...(await visit(actors[(turn * 5 + (turn >> 2)) % actors.length]!, ending, turn % 3 !== 0)))
    }
  }
  await Promise.all(Array.from({ length: 40 }, walker))
  console.log(`context: ${trials} transactions, ${wrong.length} leaks`)
  expect(wrong).toEqual([])
}, 300_000)

test('this test would notice a context that outlives its transaction', async () => {
  const client = await pool.connect()
  await client.query('begin')
  await enter(client, actors[0]!.member)
  // What a program would do that sets the context for the session instead of for the transaction.
  await client.query(
    "select set_config('app.site', app.site_id()::text, false), set_config('app.grantees', current_setting('app.grantees'), false)",
  )
  await client.query('commit')
  expect((await lines(client)).rowCount).toBe(1)
  client.release(true)
})

test('entering a second time in one transaction keeps nothing of the first: no case, no role, no organisation', async () => {
  const [first, second] = [actors[0]!, actors[1]!]
  const client = await pool.connect()
  try {
    await client.query('begin')
    await enter(client, first.member)
    await client.query("select gate.open_case($1, 'plan')", [first.built.ref])
    expect((await names(client)).rowCount).toBe(1)
    await enter(client, second.member)
    expect((await names(client)).rowCount).toBe(0)
    expect((await client.query("select * from gate.open_case($1, 'plan')", [first.built.ref])).rowCount).toBe(
      0,
    )
    await client.query('select gate.enter_job($1, $2)', [first.member.site, first.member.membership])
    const { rows } = await client.query<{ said: string }>(contextNow)
    expect(rows[0]!.said).toBe('')
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test.each([
  ['a session that ended', 'ended_at = now()'],
  ['a session that was idle too long', "idle_until = now() - interval '1 second'"],
  ['a session past its last hour', "expires_at = now() - interval '1 second'"],
])('%s enters nothing', async (_words, change) => {
  const { member } = actors[5]!
  const admin = new pg.Client({ connectionString: copy.adminUrl })
  await admin.connect()
  await admin.query('begin')
  await admin.query(`update app.session set ${change} where token_hash = $1`, [member.token])
  await admin.query('set local role nahtlos_app')
  expect(await enter(admin, member)).toBe(false)
  const { rows } = await admin.query<{ said: string }>(contextNow)
  await admin.query('rollback')
  expect(await enter(admin, { ...member, membership: actors[0]!.member.membership })).toBe(false)
  expect(await enter(admin, { ...member, site: world.a.id })).toBe(false)
  await admin.end()
  // The id of the request stays for the log; nothing that opens a row does.
  expect(rows[0]!.said).toBe('test')
})

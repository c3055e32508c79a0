import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrationFiles } from '../../../server/database/migration-files.ts'
import { addressOf, initialiseDatabase, withClient } from '../../../server/database/initialise.ts'
import { migrate } from '../../../server/database/migrate.ts'

const { adminUrl, passwords } = inject('database')
const name = `nahtlos_test_${randomBytes(6).toString('hex')}`
const at = (database: string) => {
  const address = new URL(adminUrl)
  address.pathname = `/${database}`
  return address.toString()
}
const migratorUrl = addressOf('migrator', passwords, at(name))
const ledger = () =>
  withClient(
    at(name),
    async (client) => (await client.query('select * from ledger.migration order by name')).rows,
  )
const steps = async () => {
  const done: string[] = []
  await migrate(migratorUrl, (step) => done.push(step))
  return done
}

beforeAll(() => initialiseDatabase(at, name, passwords))
afterAll(() =>
  withClient(
    adminUrl,
    async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
  ),
)

describe('migrating', () => {
  test('two migrators at once on an empty database: one does everything, the other waits and finds it done', async () => {
    const [first, second] = await Promise.all([steps(), steps()])
    const wanted = [...migrationFiles().map((file) => file.name), 'policies, functions, views']
    expect([first, second].toSorted((a, b) => b.length - a.length)).toEqual([wanted, []])
    expect(await ledger()).toHaveLength(migrationFiles().length + 1)
  })

  test('a second run does nothing', async () => {
    const before = await ledger()
    expect(await steps()).toEqual([])
    expect(await ledger()).toEqual(before)
  })

  test('a policy that was added by hand is gone after the next run of the repeatable files', async () => {
    await withClient(at(name), async (client) => {
      await client.query('create policy planted on app.plan_step for delete to nahtlos_app using (true)')
      await client.query("update ledger.migration set sha256 = 'older' where name = 'repeatable'")
    })
    expect(await steps()).toEqual(['policies, functions, views'])
    await withClient(at(name), async (client) => {
      expect((await client.query("select from pg_policy where polname = 'planted'")).rowCount).toBe(0)
    })
  })

  test('a migration that was changed after it had been applied is refused, and nothing is done', async () => {
    const [file] = migrationFiles()
    const set = (sha256: string) =>
      withClient(at(name), (client) =>
        client.query('update ledger.migration set sha256 = $2 where name = $1', [file!.name, sha256]),
      )
    await set('changed')
    await expect(steps()).rejects.toThrow(`${file!.name} was changed`)
    await set(file!.sha256)
    expect(await steps()).toEqual([])
  })

  test('only the migrator may migrate', async () => {
    for (const login of ['app', 'operator', 'loader'] as const)
      await expect(migrate(addressOf(login, passwords, at(name)))).rejects.toThrow()
  })

  test('the owner changes no row while row security is forced, and does once it is lifted and restored', async () => {
    const client = new pg.Client({ connectionString: at(name) })
    await client.connect()
    await client.query('begin')
    const site = await client.query<{ id: string }>(
      "insert into app.site (code, name, kind) values ('demo-m', 'Site', 'kreis') returning id",
    )
    await client.query("insert into app.organisation (site_id, name, kind) values ($1, 'Older', 'KI')", [
      site.rows[0]!.id,
    ])
    await client.query('set local role nahtlos_owner')
    const change = "update app.organisation set name = 'Newer'"
    // This is what "touches:" in the head of a migration is for.
    expect((await client.query(change)).rowCount).toBe(0)
    await client.query('alter table app.organisation no force row level security')
    expect((await client.query(change)).rowCount).toBe(1)
    await client.query('alter table app.organisation force row level security')
    expect((await client.query(change)).rowCount).toBe(0)
    await client.query('rollback')
    await client.end()
  })
})

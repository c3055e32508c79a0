import { createHash, randomBytes } from 'node:crypto'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { addressOf, initialiseDatabase, withClient } from '../../../server/database/initialise.ts'
import { migrate } from '../../../server/database/migrate.ts'
import { migrationFiles } from '../../../server/database/migration-files.ts'

type Row = Record<string, unknown>
type Release = { version: string; files: Record<string, string>; rows: Record<string, Row[]> }

const { adminUrl, passwords } = inject('database')
const releases = globSync(path.join(import.meta.dirname, 'releases/*.json.gz'))
  .toSorted()
  .map((file) => JSON.parse(gunzipSync(readFileSync(file)).toString()) as Release)
const folder = mkdtempSync(path.join(tmpdir(), 'nahtlos-release-'))
const made: string[] = []
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await withClient(adminUrl, async (client) => {
    for (const name of made) await client.query(`drop database if exists ${name} with (force)`)
  })
})

/** A database as the release left it: its schema, its policies, its rows. */
async function asReleased(release: Release) {
  const name = `nahtlos_test_${randomBytes(6).toString('hex')}`
  made.push(name)
  const at = (database: string) => Object.assign(new URL(adminUrl), { pathname: `/${database}` }).toString()
  await initialiseDatabase(at, name, passwords)
  const home = path.join(folder, release.version)
  for (const [file, text] of Object.entries(release.files)) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true })
    writeFileSync(path.join(home, file), text)
  }
  const migratorUrl = addressOf('migrator', passwords, at(name))
  await migrate(migratorUrl, () => {}, home)
  await withClient(at(name), (client) => fill(client, release.rows))
  return { url: at(name), migratorUrl }
}

async function fill(client: pg.Client, rows: Release['rows']) {
  // As a restore does: what hangs together is together again at the end.
  await client.query('set session_replication_role = replica')
  for (const [table, kept] of Object.entries(rows)) {
    await client.query(`delete from app.${table}`)
    const { rows: columns } = await client.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [`app.${table}`],
    )
    const names = columns.map((column) => column.name).join(', ')
    await client.query(
      `insert into app.${table} (${names}) select ${names} from jsonb_populate_recordset(null::app.${table}, $1)`,
      [JSON.stringify(kept)],
    )
  }
}

const content = (client: pg.Client, table: string) =>
  client
    .query<{ row: Row }>(`select to_jsonb(t) as row from app.${table} t`)
    .then(({ rows }) => rows.map(({ row }) => row))

/** Columns that stay as they are in the lists of reference data. */
const reference: Record<string, string[]> = {
  code_list: ['code'],
  code_list_entry: ['list', 'code'],
  municipality: ['code', 'name'],
}
/** What a migration says differently on purpose: an adopted version holds by its day, not by a word. */
const saidAnew: Record<string, (row: Row) => Row> = {
  concept_version: (row) => ({ ...row, state: row.state === 'draft' ? 'draft' : 'adopted' }),
}
const only = (row: Row | undefined, columns: string[]) =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([column]) => columns.includes(column)))

/** The values that the release knew, of a row of today; in no order. */
function known(rows: Row[], like: Row | undefined): string[] {
  const columns = Object.keys(like ?? {}).toSorted()
  return rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null))).toSorted()
}

test('a release is kept to migrate from', () => expect(releases.length).toBeGreaterThan(0))

describe.each(releases)('from release $version', (release) => {
  test('a filled database comes to this version with every row and value', async () => {
    const { url, migratorUrl } = await asReleased(release)
    await migrate(migratorUrl)
    await withClient(url, async (client) => {
      let rows = 0
      for (const [table, then] of Object.entries(release.rows)) {
        const kept = then.map(saidAnew[table] ?? ((row) => row))
        const today = await content(client, table)
        // Shared lists are brought up to date with each migration: no entry goes, its words may change.
        const like = reference[table] ? only(kept[0], reference[table]) : kept[0]
        const left = reference[table]
          ? known(today, like).filter((row) => known(kept, like).includes(row))
          : known(today, like)
        expect({ table, rows: left }).toEqual({ table, rows: known(kept, like) })
        rows += kept.length
      }
      console.log(`from ${release.version}: ${rows} rows of ${Object.keys(release.rows).length} tables kept`)
      expect(rows).toBeGreaterThan(1000)
    })
  })

  test('none of its migrations was changed or taken away since', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const today = new Map(migrationFiles().map((file) => [`db/migrations/${file.name}.sql`, file.sha256]))
    const then = Object.entries(release.files).filter(([file]) => file.startsWith('db/migrations/'))
    expect(then.length).toBeGreaterThan(0)
    expect(then.map(([file]) => [file, today.get(file)])).toEqual(
      then.map(([file, text]) => [file, sha256(text)]),
    )
  })
})

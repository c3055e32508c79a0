import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import {
  addressOf,
  initialiseDatabase,
  type RolePasswords,
  withClient,
} from '../server/database/initialise.ts'
import { migrate } from '../server/database/migrate.ts'
import { generateDemo } from '../server/demo/generate.ts'
import { addKey } from '../server/keyring.ts'
import { startEmbeddedPostgres } from '../server/postgres/embedded.ts'

// Run once at each release: keeps its `db` folder and a filled database in one file, so that a test can bring them to
// every later version. node scripts/keep-release.ts 0.2.0
const version = process.argv[2]
if (!version || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error('usage: node scripts/keep-release.ts 0.2.0')

const root = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'nahtlos-release-'))
const server = await startEmbeddedPostgres(path.join(folder, 'postgres'), ['fsync=off'])
process.env.NAHTLOS_KEYRING = path.join(folder, 'keyring.json')
addKey(process.env.NAHTLOS_KEYRING)
try {
  const database = 'nahtlos_release_test'
  const passwords = Object.fromEntries(
    ['migrator', 'app', 'jobs', 'operator', 'loader', 'reporting'].map((login) => [login, 'release']),
  ) as RolePasswords
  await initialiseDatabase(server.adminUrl, database, passwords)
  const address = server.adminUrl(database)
  await migrate(addressOf('migrator', passwords, address))
  await withClient(addressOf('loader', passwords, address), (client) =>
    generateDemo(client, { cases: 12, seed: 1, today: '2026-11-24' }),
  )
  const rows = await withClient(address, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
    )
    const kept: Record<string, unknown[]> = {}
    for (const { name } of tables.rows)
      kept[name] = (await client.query(`select to_jsonb(t) as row from app.${name} t order by 1`)).rows.map(
        ({ row }) => row as unknown,
      )
    return kept
  })
  const files = Object.fromEntries(
    globSync('db/**/*.{sql,csv}', { cwd: root, exclude: ['db/seeds/demo/**'] })
      .toSorted()
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  )
  const out = path.join(root, 'tests/db/versions/releases', `${version}.json.gz`)
  writeFileSync(out, gzipSync(JSON.stringify({ version, files, rows }), { level: 9 }))
  console.log(`${out}: ${Object.keys(files).length} files, ${Object.keys(rows).length} tables`)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

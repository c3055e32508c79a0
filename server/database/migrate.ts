import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { migrationFiles, repeatableChecksum, repeatableFiles, type SqlFile } from './migration-files.ts'
import { seedReference } from './seed-reference.ts'
import { sqlStatements } from './sql-statements.ts'

const migrationLock = 727_001

/**
 * Brings a database to this version: forward only, each migration in a transaction of its own, guarded by an
 * advisory lock; then policies, functions and views, if any of them changed, and the code lists.
 * @param url address with the role nahtlos_migrator
 * @param report called with each step done
 * @param folder where another version's `db` lies; its code lists are left alone. This version's unless told
 * @throws Error with file and statement where SQL fails; nothing of that file stays
 */
export async function migrate(
  url: string,
  report: (step: string) => void = () => {},
  folder?: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const ledger = await readLedger(client)
    for (const file of migrationFiles(folder)) {
      const applied = ledger.get(file.name)
      if (applied === file.sha256) continue
      if (applied) throw new Error(`${file.name} was changed after it had been applied`)
      await apply(client, [file], file.name, file.sha256)
      report(file.name)
    }
    await runMigrations({ connectionString: asQueueRole(url) })
    const checksum = repeatableChecksum(folder)
    if (ledger.get('repeatable') !== checksum) {
      await apply(client, repeatableFiles(folder), 'repeatable', checksum)
      report('policies, functions, views')
    }
    if (!folder) await seedReference(url)
  } finally {
    await client.end()
  }
}

/** The same address, acting as the role that owns the job queue. */
export function asQueueRole(url: string): string {
  const address = new URL(url)
  address.searchParams.set('options', '-c role=nahtlos_jobs')
  return address.toString()
}

async function readLedger(client: pg.Client) {
  await client.query('set role nahtlos_owner')
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from ledger.migration',
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

async function apply(client: pg.Client, files: SqlFile[], name: string, checksum: string) {
  let at = name
  await client.query('begin')
  try {
    for (const file of files) {
      at = file.name
      await client.query('reset role')
      await client.query(`set role ${pg.escapeIdentifier(file.runsAs)}`)
      await withoutForcedPolicies(client, file, async () => {
        for (const statement of sqlStatements(file.text)) await client.query(statement)
      })
    }
    await client.query('reset role')
    await client.query('set role nahtlos_owner')
    await client.query(
      `insert into ledger.migration (name, sha256) values ($1, $2)
       on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()`,
      [name, checksum],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${at}: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * A migration that touches data names its tables in its head (`-- touches: app.plan_step`). Under forced row
 * security the owner's update would silently change no row; the force is lifted for this transaction only.
 */
async function withoutForcedPolicies(client: pg.Client, file: SqlFile, work: () => Promise<void>) {
  const tables = /^-- touches: (.+)$/m.exec(file.text)?.[1]?.split(/,\s*/) ?? []
  for (const table of tables) await client.query(`alter table ${table} no force row level security`)
  await work()
  for (const table of tables) await client.query(`alter table ${table} force row level security`)
}

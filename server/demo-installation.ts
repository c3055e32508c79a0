import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addressOf, initialiseDatabase, type RolePasswords } from './database/initialise.ts'
import { addKey } from './keyring.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './postgres/embedded.ts'

/** A database for trying out with everything the service needs, in one folder. */
export type DemoInstallation = { postgres: EmbeddedPostgres; environment: Record<string, string> }

const logins = ['migrator', 'app', 'jobs', 'operator', 'loader', 'reporting'] as const

function kept<T>(file: string, make: () => T): T {
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(make()), { mode: 0o600 })
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

const secret = () => randomBytes(36).toString('base64url')

/**
 * Starts the embedded database in `folder` and prepares roles, secrets and keyring on first use.
 * @param database must end in _demo or _test, so that the database honours a set clock
 */
export async function openDemoInstallation(
  folder: string,
  database = 'nahtlos_demo',
): Promise<DemoInstallation> {
  mkdirSync(path.join(folder, 'files'), { recursive: true, mode: 0o700 })
  const postgres = await startEmbeddedPostgres(path.join(folder, 'postgres'))
  const passwords = kept<RolePasswords>(
    path.join(folder, 'roles.json'),
    () => Object.fromEntries(logins.map((login) => [login, secret()])) as RolePasswords,
  )
  await initialiseDatabase(postgres.adminUrl, database, passwords)
  const keyring = path.join(folder, 'keyring.json')
  if (!existsSync(keyring)) addKey(keyring)
  const at = postgres.adminUrl(database)
  return {
    postgres,
    environment: {
      DATABASE_URL: addressOf('app', passwords, at),
      DATABASE_REPORTING_URL: addressOf('reporting', passwords, at),
      DATABASE_MIGRATION_URL: addressOf('migrator', passwords, at),
      DATABASE_OPERATOR_URL: addressOf('operator', passwords, at),
      DATABASE_LOADER_URL: addressOf('loader', passwords, at),
      NAHTLOS_SECRET: kept(path.join(folder, 'secret.json'), secret),
      NAHTLOS_KEYRING: keyring,
      NAHTLOS_FILES: path.join(folder, 'files'),
      NAHTLOS_SEAL_HEADS: path.join(folder, 'seal-heads.jsonl'),
      NAHTLOS_DEMO: '1',
    },
  }
}

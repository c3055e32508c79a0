import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { addressOf, initialiseDatabase, type RolePasswords } from '../../server/database/initialise.ts'
import { migrate } from '../../server/database/migrate.ts'
import { startEmbeddedPostgres } from '../../server/postgres/embedded.ts'

/** What a test needs to know of the server: address of an administrator and the passwords of the logins. */
export type DatabaseFacts = { adminUrl: string; passwords: RolePasswords; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    database: DatabaseFacts
  }
}

const template = 'nahtlos_test_template'
// Speed only: these databases are thrown away. What depends on durability is tested on a server of its own.
const fast = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'scram_iterations=1',
]

/** One server per run with a migrated template; every test file copies it. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nahtlos-test-'))
  const server = await startEmbeddedPostgres(path.join(folder, 'postgres'), fast)
  const passwords = Object.fromEntries(
    ['migrator', 'app', 'jobs', 'operator', 'loader', 'reporting'].map((login) => [login, `test-${login}`]),
  ) as RolePasswords
  await initialiseDatabase(server.adminUrl, template, passwords)
  await migrate(addressOf('migrator', passwords, server.adminUrl(template)))
  project.provide('database', { adminUrl: server.adminUrl('postgres'), passwords, template })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

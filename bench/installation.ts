import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  addressOf,
  initialiseDatabase,
  type Login,
  type RolePasswords,
  withClient,
} from '../server/database/initialise.ts'
import { migrate } from '../server/database/migrate.ts'
import { addKey } from '../server/keyring.ts'
import { startEmbeddedPostgres } from '../server/postgres/embedded.ts'

/** A database of the measurement, by login or as administrator. */
export type BenchDatabase = { url: (login: Login) => string; adminUrl: string }

/** A server of our own in a temporary folder, which `remove` takes away again. */
export type Installation = {
  main: BenchDatabase
  copy: (name: string) => Promise<BenchDatabase>
  /** an empty database of this version beside it */
  fresh: (name: string) => Promise<BenchDatabase>
  environment: Record<string, string>
  remove: () => Promise<void>
}

// Commits wait for the disk as in production; the rest lets 100,000 cases stay in memory and load without haste.
const settings = ['shared_buffers=1GB', 'max_wal_size=8GB', 'checkpoint_timeout=30min', 'autovacuum=off']

/** Starts the embedded database and brings an empty database to the version of this checkout. */
export async function prepareInstallation(): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nahtlos-bench-'))
  const server = await startEmbeddedPostgres(path.join(folder, 'postgres'), settings)
  const secret = () => randomBytes(36).toString('base64url')
  const passwords: RolePasswords = {
    migrator: secret(),
    app: secret(),
    jobs: secret(),
    operator: secret(),
    loader: secret(),
    reporting: secret(),
  }
  const database = (name: string): BenchDatabase => ({
    url: (login) => addressOf(login, passwords, server.adminUrl(name)),
    adminUrl: server.adminUrl(name),
  })
  const fresh = async (name: string) => {
    await initialiseDatabase(server.adminUrl, name, passwords)
    const made = database(name)
    await migrate(made.url('migrator'))
    return made
  }
  const main = await fresh('nahtlos_bench')
  const keyring = path.join(folder, 'keyring.json')
  addKey(keyring)
  return {
    main,
    fresh,
    copy: async (name) => {
      await withClient(server.adminUrl('postgres'), (client) =>
        client.query(`create database ${name} template nahtlos_bench strategy file_copy`),
      )
      // Rights on a database are not copied with it.
      await initialiseDatabase(server.adminUrl, name, passwords)
      return database(name)
    },
    environment: {
      DATABASE_URL: main.url('app'),
      NAHTLOS_SECRET: secret(),
      NAHTLOS_KEYRING: keyring,
      NAHTLOS_FILES: folder,
      // Tasks would work beside what is measured.
      NAHTLOS_WORK: '0',
    },
    remove: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
      rmSync(`${folder}.secret`, { force: true })
    },
  }
}

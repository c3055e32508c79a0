import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { addressOf, type Login, logins, withClient } from '../../server/database/initialise.ts'

/** A fresh database of one test file: addresses per login, and how to throw it away. */
export type DatabaseCopy = {
  name: string
  url: (login: Login) => string
  adminUrl: string
  /** Ends the connections that are kept open to it. */
  disconnect: () => Promise<void>
  drop: () => Promise<void>
}

// Creating a database from a template fails while another one copies it: one copy at a time, over all workers.
const copyLock = 727_002

/** Copies the migrated template, or a copy that nobody uses just now; its name lets the database honour a set clock. */
export async function freshDatabase(from?: DatabaseCopy): Promise<DatabaseCopy> {
  const { adminUrl, passwords, template } = inject('database')
  await from?.disconnect()
  const name = `nahtlos_test_${randomBytes(6).toString('hex')}`
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [copyLock])
    await client.query(`create database ${name} template ${from?.name ?? template}`)
    for (const right of rights) await client.query(right.replaceAll('$name', name))
  })
  const at = new URL(adminUrl)
  at.pathname = `/${name}`
  const url = (login: Login) => addressOf(login, passwords, at.toString())
  const disconnect = async () => {
    for (const address of [at.toString(), ...logins.map(url)]) {
      await connections.get(address)?.end()
      connections.delete(address)
    }
  }
  return {
    name,
    url,
    adminUrl: at.toString(),
    disconnect,
    drop: async () => {
      await disconnect()
      await withClient(
        adminUrl,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      )
    },
  }
}

// A new connection costs more than what most tests ask on it: it reads the catalogue anew before it plans anything.
const connections = new Map<string, pg.Pool>()

function poolOf(address: string): pg.Pool {
  const kept = connections.get(address)
  if (kept) return kept
  const pool = new pg.Pool({ connectionString: address, max: 5 })
  // A test may throw everybody out; the pool opens another connection then.
  pool.on('error', () => {})
  connections.set(address, pool)
  return pool
}

/** Does `work` on a connection to this address that holds nothing of whoever used it before. */
async function onConnection<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await poolOf(address).connect()
  try {
    return await work(client)
  } finally {
    client.release(!(await emptied(client)))
  }
}

/** Ends what was left open and set; false where that is no longer possible. */
async function emptied(client: pg.Client): Promise<boolean> {
  try {
    await client.query('rollback')
    await client.query('discard all')
    return true
  } catch {
    return false
  }
}

/** Rights on a database are not copied with it. */
const rights = [
  'grant create, connect on database $name to nahtlos_owner, nahtlos_jobs',
  'revoke temporary on database $name from public',
  'grant temporary on database $name to nahtlos_loader',
]

/** Does `work` on one connection of a login. */
export const asLogin = <T>(
  copy: DatabaseCopy,
  login: Login,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => onConnection(copy.url(login), work)

/** Does `work` as an administrator, past all policies: for setting up and for looking behind. */
export const asAdmin = <T>(copy: DatabaseCopy, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  onConnection(copy.adminUrl, work)

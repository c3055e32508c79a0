import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { addressOf, type Login, withClient } from '../../server/database/initialise.ts'

/** A fresh database of one test file: addresses per login, and how to throw it away. */
export type DatabaseCopy = {
  name: string
  url: (login: Login) => string
  adminUrl: string
  drop: () => Promise<void>
}

// Creating a database from a template fails while another one copies it: one copy at a time, over all workers.
const copyLock = 727_002

/** Copies the migrated template; its name lets the database honour a set clock. */
export async function freshDatabase(): Promise<DatabaseCopy> {
  const { adminUrl, passwords, template } = inject('database')
  const name = `nahtlos_test_${randomBytes(6).toString('hex')}`
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [copyLock])
    await client.query(`create database ${name} template ${template}`)
    for (const right of rights) await client.query(right.replaceAll('$name', name))
  })
  const at = new URL(adminUrl)
  at.pathname = `/${name}`
  return {
    name,
    url: (login) => addressOf(login, passwords, at.toString()),
    adminUrl: at.toString(),
    drop: () =>
      withClient(
        adminUrl,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  }
}

/** Rights on a database are not copied with it. */
const rights = [
  'grant create, connect on database $name to nahtlos_owner, nahtlos_jobs',
  'revoke temporary on database $name from public',
  'grant temporary on database $name to nahtlos_loader',
]

/** Does `work` on one connection of a login and closes it. */
export const asLogin = <T>(
  copy: DatabaseCopy,
  login: Login,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => withClient(copy.url(login), work)

/** Does `work` as an administrator, past all policies: for setting up and for looking behind. */
export const asAdmin = <T>(copy: DatabaseCopy, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(copy.adminUrl, work)

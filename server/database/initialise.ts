import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { sqlStatements } from './sql-statements.ts'

export const logins = ['migrator', 'app', 'jobs', 'operator', 'loader', 'reporting'] as const
export type Login = (typeof logins)[number]
export type RolePasswords = Record<Login, string>

const rolesFile = path.resolve(import.meta.dirname, '../../db/roles.sql')

/** The statements that an administrator runs once in a new database: roles, rights, extensions, passwords. */
export function initialStatements(passwords: Partial<RolePasswords>): string[] {
  const set = logins
    .filter((login) => passwords[login])
    .map((login) => `alter role nahtlos_${login} password ${pg.escapeLiteral(passwords[login]!)}`)
  return [...sqlStatements(readFileSync(rolesFile, 'utf8')), ...set]
}

/**
 * Creates the database if it is missing and prepares it.
 * @param adminUrl function from database name to the address of an administrator
 */
export async function initialiseDatabase(
  adminUrl: (database: string) => string,
  database: string,
  passwords: Partial<RolePasswords>,
) {
  await withClient(adminUrl('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
  })
  await withClient(adminUrl(database), async (client) => {
    for (const statement of initialStatements(passwords)) await client.query(statement)
  })
}

/** The address of one login, taken from any other address of the same server. */
export function addressOf(login: Login, passwords: RolePasswords, otherUrl: string): string {
  const address = new URL(otherUrl)
  address.username = `nahtlos_${login}`
  address.password = passwords[login]
  return address.toString()
}

/** One connection for a piece of work, closed in any case. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

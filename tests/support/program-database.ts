import { readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { withClient } from '../../server/database/initialise.ts'

/** Looks into the database of a running program on this data folder, past all policies. */
export function lookInto<T>(data: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const port = readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(path.join(data, 'postgres.secret'), 'utf8')
  return withClient(`postgres://postgres:${password}@127.0.0.1:${port}/nahtlos_demo`, work)
}

import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { config } from '../config.server.ts'
import { log } from '../log.server.ts'
import { prepareStatements } from './prepared-statements.server.ts'
import { closeReporting } from './reporting.server.ts'

// Calendar dates stay text: as Date objects they would move with the time zone of the machine.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
// Counts fit a number; no column of ours exceeds 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const counter = Symbol.for('nahtlos.pool-instances')
const shared = globalThis as { [counter]?: number }
shared[counter] = (shared[counter] ?? 0) + 1

/** How often this module exists in the process; more than once would mean two pools and two caches. */
export const poolInstances = () => shared[counter] ?? 0

let pool: pg.Pool | undefined

/** The one pool of connections with the app role. */
export function appPool(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({
      connectionString: config().DATABASE_URL,
      max: config().DATABASE_POOL,
      // Statements that do not wait for each other's answers are sent without waiting (sent-together.server.ts).
      pipeline: true,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    })
    // Without a listener a connection lost in the middle of a transaction, or while idle, would end the process.
    const lost = (error: Error & { code?: string }) =>
      log.warn({ code: error.code }, 'database connection lost')
    pool.on('connect', (client) => {
      client.on('error', lost)
      prepareStatements(client)
    })
    pool.on('error', lost)
  }
  return pool
}

let database: Kysely<never> | undefined
let spoken: PostgresDialect | undefined

/** How the program speaks to the pool. */
export const appDialect = (): PostgresDialect => (spoken ??= new PostgresDialect({ pool: appPool() }))

/** Query builder over the pool; tables are named per feature (see tables.ts). */
export function appDatabase(): Kysely<never> {
  database ??= new Kysely<never>({ dialect: appDialect() }).withSchema('app')
  return database
}

/** Ends all connections, those of the reporting role too; the next use opens new pools. */
export async function closePool(): Promise<void> {
  const ending = pool
  pool = undefined
  database = undefined
  spoken = undefined
  await Promise.all([ending?.end(), closeReporting()])
}

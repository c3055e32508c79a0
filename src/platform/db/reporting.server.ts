import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { setClock } from '../clock.server.ts'
import { config } from '../config.server.ts'
import { log } from '../log.server.ts'
import type { Caller } from './in-site.server.ts'

let pool: pg.Pool | undefined

/** Whether this installation named an address of the reporting role, through which many rows are streamed. */
export const hasReporting = (): boolean => config().DATABASE_REPORTING_URL !== undefined

function reportingPool(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({
      connectionString: config().DATABASE_REPORTING_URL,
      max: 2,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 5_000,
      // The page's own transaction waits meanwhile and may do so for 15 seconds; the thread needs some of them.
      statement_timeout: 8_000,
      idle_in_transaction_session_timeout: 15_000,
    })
    const lost = (error: Error & { code?: string }) =>
      log.warn({ code: error.code }, 'reporting connection lost')
    pool.on('connect', (client) => client.on('error', lost))
    pool.on('error', lost)
  }
  return pool
}

/**
 * Rows of the caller's site in the binary form of COPY, streamed by the reporting role in a transaction of its own. The
 * caller enters with the own session, as on every page; without one there are no rows.
 * @param mayRead asks and logs, inside that transaction, whether the caller may read; false yields nothing
 * @param query a `select` without parameters: COPY knows none, values are quoted by `literal`
 */
export async function* copyInSite(
  caller: Caller,
  mayRead: (client: pg.PoolClient) => Promise<boolean>,
  query: string,
): AsyncGenerator<Buffer, void, undefined> {
  const client = await reportingPool().connect()
  let whole = false
  try {
    await client.query('begin')
    const { rowCount } = await client.query('select from gate.enter_chosen($1, $2, $3, $4::timestamptz)', [
      caller.tokenHash,
      caller.purpose ?? '',
      caller.requestId,
      setClock(),
    ])
    if (rowCount === 1 && (await mayRead(client)))
      yield* client.query(copyTo(`copy (${query}) to stdout (format binary)`))
    await client.query('commit')
    whole = true
  } finally {
    // A connection left in the middle of a stream is good for nothing else.
    client.release(!whole)
  }
}

/** A text as SQL writes it, null as `null`. */
export const literal = (value: string | null): string => (value === null ? 'null' : pg.escapeLiteral(value))

/** Ends the reporting connections; the next use opens new ones. */
export async function closeReporting(): Promise<void> {
  const ending = pool
  pool = undefined
  await ending?.end()
}

import { createRequire } from 'node:module'
import path from 'node:path'
import { NO_RESOURCE } from '#domain/mining/event-columns.ts'
import type { SiteColumns } from './interleaved-sites.ts'

/** What of DuckDB is used; its own types are not there where it is not installed. */
type Connection = {
  run(statement: string): Promise<unknown>
  runAndReadAll(statement: string): Promise<{ getRowsJson(): unknown[][] }>
  createAppender(table: string): Promise<{ appendDataChunk(chunk: unknown): void; closeSync(): void }>
}
type DuckDb = {
  DuckDBInstance: {
    create(
      file: string,
      settings: object,
    ): Promise<{ connect(): Promise<Connection & { closeSync(): void }>; closeSync(): void }>
  }
  DuckDBDataChunk: { create(types: unknown[]): { setColumns(columns: unknown[][]): void } }
  INTEGER: unknown
  DOUBLE: unknown
}

/** The results of one site as DuckDB holds them; numbers of activities and resources, not names. */
export type DuckDbAnswer = Awaited<ReturnType<typeof discover>>

/** Sites in tables of their own, ready to be asked; `close` when done. */
export type DuckDbSites = { discover: (site: number) => Promise<DuckDbAnswer>; close: () => void }

const rowsOfChunk = 2048

/** Not among the packages of the program; a folder of its own holds it. */
const installedApart = '@duckdb/node-api'

/** DuckDB with one thread and the sites loaded; undefined where it is not installed. */
export async function duckDbSites(sites: SiteColumns[]): Promise<DuckDbSites | undefined> {
  const duckDb = installedDuckDb()
  if (!duckDb) return undefined
  const instance = await duckDb.DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  for (const [number, columns] of sites.entries()) await load(duckDb, connection, number, columns)
  return {
    discover: (site) => discover(connection, `site_${site}`),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

function installedDuckDb(): DuckDb | undefined {
  try {
    const require = createRequire(path.join(import.meta.dirname, 'duckdb', 'package.json'))
    return require(installedApart) as DuckDb
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** Rows in the order of the log, in the smallest types that hold them. */
async function load(duckDb: DuckDb, connection: Connection, number: number, columns: SiteColumns) {
  const { DOUBLE, INTEGER, DuckDBDataChunk } = duckDb
  await connection.run('create or replace temp table loaded (c integer, a integer, t double, r integer)')
  const appender = await connection.createAppender('loaded')
  for (let from = 0; from < columns.timestamp.length; from += rowsOfChunk) {
    const part = <T extends Int32Array | Float64Array>(column: T) =>
      Array.from(column.subarray(from, from + rowsOfChunk))
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, DOUBLE, INTEGER])
    const known = part(columns.resource).map((resource) => (resource === NO_RESOURCE ? null : resource))
    chunk.setColumns([part(columns.caseIndex), part(columns.activity), part(columns.timestamp), known])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  await connection.run(
    `create table site_${number} as select c, a::utinyint as a, t::bigint as t, r::utinyint as r from loaded`,
  )
  await connection.run('drop table loaded')
}

/**
 * Everything of one site. The lists of a case come in the order of rows, which one thread keeps; it is the order of
 * time only because the log is. Asking for that order (`list(… order by t, rowid)`) takes ten times as long, window
 * functions more than four times.
 */
async function discover(connection: Connection, table: string) {
  await connection.run(
    `create or replace temp table ways as select list(a) as a, list(t) as t, list(r) as r from ${table} group by c`,
  )
  const ask = (statement: string) => connection.runAndReadAll(statement)
  return {
    activities: await ask(`select a, count(*) from ${table} group by all`),
    startActivities: await ask('select a[1] as a, count(*) from ways group by all'),
    endActivities: await ask('select a[-1] as a, count(*) from ways group by all'),
    directlyFollows: await ask(
      `select a, b, count(*), avg(u - t) / 1e6, median(u - t) / 1e6
       from (select unnest(a) as a, unnest(a[2:]) as b, unnest(t) as t, unnest(t[2:]) as u from ways)
       where b is not null group by a, b`,
    ),
    handovers: await ask(
      `select r, q, count(*) from (select unnest(r) as r, unnest(r[2:]) as q from ways)
       where r is not null and q is not null group by r, q`,
    ),
    variants: await ask('select a, count(*) from ways group by a'),
    throughput: await ask(
      `select quantile_cont(d, 0.5), quantile_cont(d, 0.9), avg(d) from (select (t[-1] - t[1]) / 1e6 as d from ways)`,
    ),
  }
}

import { asAdmin, type DatabaseCopy } from '../support/database-copy.ts'

/** A column as the database holds it. */
export type LiveColumn = { table: string; column: string; isNullable: boolean; isView: boolean }

/** Every column of every table and view of one schema; partitions count as their parent. */
export const liveColumns = (copy: DatabaseCopy, schema: string): Promise<LiveColumn[]> =>
  asAdmin(copy, async (client) => {
    const { rows } = await client.query<LiveColumn>(
      `select c.relname as "table", a.attname as "column", not a.attnotnull as "isNullable", c.relkind = 'v' as "isView"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       where n.nspname = $1 and c.relkind in ('r', 'p', 'v') and not c.relispartition and a.attnum > 0 and not a.attisdropped
       order by c.relname, a.attnum`,
      [schema],
    )
    return rows
  })

import pg from 'pg'
import { caseTables, type Rows } from '../rows.ts'
import { keysOfSite, keyTail, withCopiedKeys } from './copied-keys.ts'

/** A table of the session with rows of distinct cases, each beside the number of its case in the site. */
export type StagedTable = { table: string; from: string; columns: { name: string; holds: Holds }[] }

/**
 * What a column of a copied row holds: a key of the case, a list of such keys, a document that names
 * keys of the case inside, each behind `copiedKey`, or a value that stays.
 */
export type Holds = 'key' | 'keys' | 'document' | 'value'

/** The distinct cases of a site, kept in tables that only this session sees; of keys, what copies end with. */
export type Staging = {
  /** tables that have rows, in the order in which copies may be stored */
  tables: StagedTable[]
  /** whose case it is, by number of the case */
  responsible: string[]
}

/** Keeps the rows of cases for copying; the cases are in the order of their numbers. */
export async function stage(client: pg.Client, cases: readonly Rows[]): Promise<Staging> {
  const keys = await copiedKeyColumns(client)
  const tables: StagedTable[] = []
  for (const table of caseTables) {
    const first = cases.find((of) => of[table]!.length > 0)?.[table]![0]
    if (!first) continue
    const names = Object.keys(first)
    const holds = (name: string): Holds =>
      documents.has(`${table}.${name}`) ? 'document' : (keys.get(`${table}.${name}`) ?? 'value')
    const [from, of] = [
      `pg_temp.${pg.escapeIdentifier(`staged_${table}`)}`,
      `app.${pg.escapeIdentifier(table)}`,
    ]
    const columns = names.map((name) => pg.escapeIdentifier(name) + kept[holds(name)])
    await client.query(
      `create temporary table ${from} on commit drop as select 0 as number_of_case, ${columns.join(', ')} from ${of} with no data`,
    )
    for (let at = 0; at < cases.length; at += 500) {
      const rows = cases
        .slice(at, at + 500)
        .flatMap((one, number) =>
          one[table]!.map((row) => ({ ...tailed(row, holds), number_of_case: at + number })),
        )
      await client.query(
        `insert into ${from} select * from jsonb_populate_recordset(null::${from}, $1) returning 1`,
        [JSON.stringify(rows)],
      )
    }
    tables.push({ table: of, from, columns: names.map((name) => ({ name, holds: holds(name) })) })
  }
  return { tables, responsible: cases.map((of) => String(of.case![0]!.responsible_id)) }
}

/** Documents that name keys of their case: what was agreed on names steps, goals, resources and persons. */
const documents = new Set(['plan_agreement.content', 'plan_agreement_part.content'])

/** As what a column is kept for copying. */
const kept: Record<Holds, string> = { key: '::text', keys: '::text[]', document: '', value: '' }

const tails: Record<Holds, (value: unknown) => unknown> = {
  key: (value) => value && keyTail(String(value)),
  keys: (value) => value && (value as string[]).map(keyTail),
  document: withCopiedKeys,
  value: (value) => value,
}

const tailed = (row: Rows[string][number], holds: (name: string) => Holds) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, tails[holds(name)](value)]))

/** Which columns of which tables are keys: the catalogue says so, hence none of a new table is forgotten. */
async function copiedKeyColumns(client: pg.Client): Promise<Map<string, Holds>> {
  const { rows } = await client.query<{ column: string; holds: Holds }>(
    `select c.relname || '.' || a.attname as column, case when a.atttypid = 'uuid'::regtype then 'key' else 'keys' end as holds
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'app'::regnamespace and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attnum > 0 and a.attname <> all($1)`,
    [keysOfSite],
  )
  return new Map(rows.map(({ column, holds }) => [column, holds]))
}

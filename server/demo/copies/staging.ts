import pg from 'pg'
import { caseTables, type Rows } from '../rows.ts'
import { keysOfSite, keyTail, withCopiedKeys } from './copied-keys.ts'

/** A column of it; `holdsKeys`: a document that names keys of the case inside, each behind `copiedKey`. */
export type StagedColumn = { name: string; isKey: boolean; holdsKeys: boolean }

/** A table of the session with rows of distinct cases, each beside the number of its case in the site. */
export type StagedTable = { table: string; from: string; columns: StagedColumn[] }

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
    const isKey = (name: string) => keys.has(`${table}.${name}`)
    const holdsKeys = (name: string) => documents.has(`${table}.${name}`)
    const [from, of] = [
      `pg_temp.${pg.escapeIdentifier(`staged_${table}`)}`,
      `app.${pg.escapeIdentifier(table)}`,
    ]
    const columns = names.map((name) => pg.escapeIdentifier(name) + (isKey(name) ? '::text' : ''))
    await client.query(
      `create temporary table ${from} on commit drop as select 0 as number_of_case, ${columns.join(', ')} from ${of} with no data`,
    )
    for (let at = 0; at < cases.length; at += 500) {
      const rows = cases
        .slice(at, at + 500)
        .flatMap((one, number) =>
          one[table]!.map((row) => ({ ...tailed(row, isKey, holdsKeys), number_of_case: at + number })),
        )
      await client.query(
        `insert into ${from} select * from jsonb_populate_recordset(null::${from}, $1) returning 1`,
        [JSON.stringify(rows)],
      )
    }
    tables.push({
      table: of,
      from,
      columns: names.map((name) => ({ name, isKey: isKey(name), holdsKeys: holdsKeys(name) })),
    })
  }
  return { tables, responsible: cases.map((of) => String(of.case![0]!.responsible_id)) }
}

/** Documents that name keys of their case: what was agreed on names steps, goals, resources and persons. */
const documents = new Set(['plan_agreement.content', 'plan_agreement_part.content'])

const tailed = (
  row: Rows[string][number],
  isKey: (name: string) => boolean,
  holdsKeys: (name: string) => boolean,
) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      isKey(name) && value ? keyTail(String(value)) : holdsKeys(name) ? withCopiedKeys(value) : value,
    ]),
  )

/** Which columns of which tables are keys: the catalogue says so, hence none of a new table is forgotten. */
async function copiedKeyColumns(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ column: string }>(
    `select c.relname || '.' || a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'app'::regnamespace and a.atttypid = 'uuid'::regtype and a.attnum > 0 and a.attname <> all($1)`,
    [keysOfSite],
  )
  return new Set(rows.map(({ column }) => column))
}

import { sql } from 'kysely'
import type { StandingEntry } from '#domain/code-list/take-over.ts'
import { appDatabase } from '#platform/db/pool.server.ts'
import { sharedTablesOf, type Trx } from '#platform/db/tables.ts'
import type { ReferenceTables } from './tables.ts'

const tables = (trx?: Trx) => sharedTablesOf<ReferenceTables>((trx ?? appDatabase()) as never)

export type CodeListLine = {
  code: string
  titleDe: string
  titleEn: string
  uri: string | null
  source: string
  asOf: string
  version: string
  importedAt: Date | null
  entries: number
}

const lines = (trx?: Trx) =>
  tables(trx)
    .selectFrom('code_list as l')
    .select([
      'l.code',
      'l.title_de as titleDe',
      'l.title_en as titleEn',
      'l.uri',
      'l.source',
      'l.as_of as asOf',
      'l.version',
      'l.imported_at as importedAt',
      sql<number>`(select count(*)::int from app.code_list_entry e where e.list = l.code and e.valid @> app.today())`.as(
        'entries',
      ),
    ])

/** All code lists with their source and how many entries may be chosen today, by title. */
export const codeLists = (trx?: Trx): Promise<CodeListLine[]> =>
  lines(trx)
    .orderBy(sql`l.title_de collate app.de`)
    .execute()

/** One code list. */
export const findCodeList = (code: string, trx?: Trx): Promise<CodeListLine | undefined> =>
  lines(trx).where('l.code', '=', code).executeTakeFirst()

const entryColumns = [
  'code',
  sql<string | null>`lower(valid)::text`.as('from'),
  sql<string | null>`upper(valid)::text`.as('until'),
  'label_de as label',
  'label_en as labelEn',
  'position',
  'detail',
] as const

/** Every entry of a list with its validity, those of today and those that ended. */
export async function standingEntries(list: string, trx?: Trx): Promise<StandingEntry[]> {
  const rows = await tables(trx)
    .selectFrom('code_list_entry')
    .select([...entryColumns])
    .where('list', '=', list)
    .orderBy('position')
    .orderBy('code')
    .orderBy(sql`lower(valid) nulls first`)
    .execute()
  return rows.map((row) => ({ ...row, detail: row.detail as Record<string, unknown> }))
}

import { sql } from 'kysely'
import { appDatabase } from '#platform/db/pool.server.ts'
import { sharedTablesOf } from '#platform/db/tables.ts'
import type { ReferenceTables } from './tables.ts'

const tables = () => sharedTablesOf<ReferenceTables>(appDatabase())

export type CodeListEntry = {
  code: string
  labelDe: string
  labelEn: string | null
  isValid: boolean
  detail: Record<string, unknown>
}

/** All entries of a list in its order, with whether they may be chosen today. */
export async function entriesOf(list: string): Promise<CodeListEntry[]> {
  const rows = await tables()
    .selectFrom('code_list_entry')
    .select([
      'code',
      'label_de as labelDe',
      'label_en as labelEn',
      'detail',
      sql<boolean>`valid @> app.today()`.as('isValid'),
    ])
    .where('list', '=', list)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, detail: row.detail as Record<string, unknown> }))
}

/** Municipalities of a KIM site, or of the whole Land, in alphabetical order. */
export const municipalitiesOf = (siteCode?: string) =>
  tables()
    .selectFrom('municipality')
    .select(['code', 'name'])
    .$if(siteCode !== undefined, (query) => query.where('kim_site_code', '=', siteCode!))
    .orderBy(sql`name collate app.de`)
    .execute()

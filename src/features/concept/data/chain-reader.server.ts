import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ConceptTables } from './tables.ts'

/** The designed chains that come with the program, by title: reference data that any site may work with. */
export async function designedChains(trx: Trx): Promise<{ code: string; de: string; en: string }[]> {
  const rows = await tablesOf<ConceptTables>(trx)
    .selectFrom('designed_chain')
    .select(['code', 'title_de as de', 'title_en as en'])
    .execute()
  return rows.toSorted((a, b) => a.de.localeCompare(b.de, 'de'))
}

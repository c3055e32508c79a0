import type { ChainTemplate } from '#domain/plan/chain-template.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ChainTemplateTable, PlanTables } from './tables.ts'

const templateOf = (row: ChainTemplateTable): ChainTemplate => ({
  code: row.code,
  version: row.version,
  title: { de: row.title_de, en: row.title_en },
  targetGroup: row.target_group,
  source: row.source,
  firstDay: row.first_day,
  steps: row.steps,
})

/** The designed chains, each in its newest version, by title. */
export async function chainTemplates(trx: Trx): Promise<ChainTemplate[]> {
  const rows = await tablesOf<PlanTables>(trx)
    .selectFrom('chain_template')
    .selectAll()
    .distinctOn('code')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(templateOf).toSorted((a, b) => a.title.de.localeCompare(b.title.de, 'de'))
}

/** One version of a designed chain. */
export async function findTemplate(
  trx: Trx,
  code: string,
  version: number,
): Promise<ChainTemplate | undefined> {
  const row = await tablesOf<PlanTables>(trx)
    .selectFrom('chain_template')
    .selectAll()
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && templateOf(row)
}

import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { LabelledLine } from '../labelled-lines.server.ts'
import type { ReportsTables } from './tables.ts'

/** Keeps a version for good; null where one of that day stands already. */
export async function insertPublished(
  trx: Trx,
  entered: Entered,
  asOf: string,
  lines: readonly LabelledLine[],
): Promise<{ id: string; ref: string } | null> {
  const row = await tablesOf<ReportsTables>(trx)
    .insertInto('published_table')
    .values({
      site_id: entered.siteId,
      kind: 'agency_handovers',
      as_of: asOf,
      lines: JSON.stringify(lines),
      published_by: entered.membershipId,
    })
    .onConflict((conflict) => conflict.columns(['site_id', 'kind', 'as_of']).doNothing())
    .returning(['id', 'ref'])
    .executeTakeFirst()
  return row ?? null
}

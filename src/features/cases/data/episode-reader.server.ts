import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CasesTables } from './tables.ts'

/** The version of the concept that the open case was admitted under: that of its last episode. */
export async function conceptVersionOfCase(trx: Trx, entered: Entered, caseId: string): Promise<string> {
  const episode = await tablesOf<CasesTables>(trx)
    .selectFrom('episode')
    .select('concept_version_id as version')
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return episode.version
}

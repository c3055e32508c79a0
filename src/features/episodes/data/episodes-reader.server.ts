import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'

/** The episodes of a case as this feature reads them; the table belongs to `cases`. */
type EpisodeTables = {
  episode: {
    site_id: string
    id: string
    case_id: string
    opened_on: string
    closed_on: string | null
    closing_reason: string | null
    closing_reason_local: string | null
    closing_words: string
  }
}

/** The episodes of the open case, the latest first. */
export const episodesOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<EpisodeTables>(trx)
    .selectFrom('episode')
    .select([
      'id',
      'opened_on as openedOn',
      'closed_on as closedOn',
      'closing_reason as reason',
      'closing_reason_local as reasonLocal',
      'closing_words as words',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

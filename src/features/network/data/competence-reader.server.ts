import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { NetworkTables } from './tables.ts'

/** Competences that are valid on the trade's today, by matter and municipality. */
export const standingCompetences = (trx: Trx, entered: Entered) =>
  tablesOf<NetworkTables>(trx)
    .selectFrom('authority_competence')
    .select([
      'ref',
      'organisation_id as organisationId',
      'matter',
      'municipality_code as municipalityCode',
      'source',
    ])
    .select(sql<string>`lower(valid)`.as('from'))
    .where('site_id', '=', entered.siteId)
    .where('superseded_by', 'is', null)
    .where(sql<boolean>`valid @> app.today()`)
    .orderBy('matter')
    .orderBy('municipality_code')
    .execute()

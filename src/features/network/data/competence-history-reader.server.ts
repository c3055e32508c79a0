import { sql } from 'kysely'
import type { Correctable } from '#domain/organisation/corrections.ts'
import type { Period } from '#domain/organisation/post-reference.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { NetworkTables } from './tables.ts'

export type CompetenceRow = Period &
  Correctable & {
    ref: string
    matter: string
    municipalityCode: string
    organisationId: string
    source: string
    recordedAt: Date
    recordedBy: string
  }

const rows = (trx: Trx, entered: Entered) =>
  tablesOf<NetworkTables>(trx)
    .selectFrom('authority_competence')
    .select(['id', 'ref', 'matter', 'source'])
    .select(['municipality_code as municipalityCode', 'organisation_id as organisationId'])
    .select([sql<string>`lower(valid)`.as('from'), sql<string | null>`upper(valid) - 1`.as('until')])
    .select(['recorded_at as recordedAt', 'recorded_by as recordedBy', 'superseded_by as supersededBy'])
    .where('site_id', '=', entered.siteId)

/** The competence with this outside reference and everything recorded for the same office, matter and municipality. */
export async function findCompetence(
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<{ named: CompetenceRow; all: CompetenceRow[] } | undefined> {
  const named = await rows(trx, entered).where('ref', '=', ref).executeTakeFirst()
  if (!named) return undefined
  const all = await rows(trx, entered)
    .where('matter', '=', named.matter)
    .where('municipality_code', '=', named.municipalityCode)
    .where('organisation_id', '=', named.organisationId)
    .orderBy('recorded_at')
    .execute()
  return { named, all }
}

/** All competences of the site that were not corrected since, ended ones included. */
export const standingCompetences = (trx: Trx, entered: Entered): Promise<CompetenceRow[]> =>
  rows(trx, entered).where('superseded_by', 'is', null).execute()

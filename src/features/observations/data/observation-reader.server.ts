import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ObservationsTables } from './tables.ts'

/** The observations of the open case, newest first. */
export const observationsOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<ObservationsTables>(trx)
    .selectFrom('observation_case')
    .innerJoin('observation', (join) =>
      join
        .onRef('observation.site_id', '=', 'observation_case.site_id')
        .onRef('observation.id', '=', 'observation_case.observation_id'),
    )
    .leftJoin('observation_release as release', (join) =>
      join
        .onRef('release.site_id', '=', 'observation_case.site_id')
        .onRef('release.observation_id', '=', 'observation_case.observation_id'),
    )
    .select([
      'observation.id',
      'observation.ref',
      'kind',
      'life_domain as lifeDomain',
      'agency_kind as agencyKind',
      'state',
      'observation_case.words',
      'release.words as releasedWords',
      'noted_by as notedBy',
      'noted_at as notedAt',
      sql<string | null>`coalesce(step_id, transition_id)`.as('placeId'),
    ])
    .where('observation_case.site_id', '=', entered.siteId)
    .where('observation.site_id', '=', entered.siteId)
    .where('observation_case.case_id', '=', caseId)
    .orderBy('noted_at', 'desc')
    .execute()

/** One observation of the open case by its outside reference. */
export async function findCaseObservation(trx: Trx, entered: Entered, caseId: string, ref: string) {
  const noted = await observationsOfCase(trx, entered, caseId)
  return noted.find((one) => one.ref === ref)
}

import type { ObservationKind } from '#domain/observation/observation.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ObservationsTables } from './tables.ts'

export type NewObservation = {
  caseId: string
  kind: ObservationKind
  lifeDomain: string
  agencyKind: string | null
  municipalityCode: string | null
  words: string
  day: string
}

/** Stores an observation: its codes for the site, its words with the case. */
export async function insertObservation(trx: Trx, entered: Entered, noted: NewObservation): Promise<string> {
  const tables = tablesOf<ObservationsTables>(trx)
  const { id } = await tables
    .insertInto('observation')
    .values({
      site_id: entered.siteId,
      kind: noted.kind,
      life_domain: noted.lifeDomain,
      agency_kind: noted.agencyKind,
      municipality_code: noted.municipalityCode,
      noted_month: `${noted.day.slice(0, 7)}-01`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tables
    .insertInto('observation_case')
    .values({
      site_id: entered.siteId,
      observation_id: id,
      case_id: noted.caseId,
      step_id: null,
      words: noted.words,
      noted_by: entered.membershipId,
    })
    .execute()
  return id
}

/** The observations of the open case, newest first. */
export const observationsOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<ObservationsTables>(trx)
    .selectFrom('observation_case')
    .innerJoin('observation', (join) =>
      join.onRef('observation.site_id', '=', 'observation_case.site_id').onRef('observation.id', '=', 'observation_case.observation_id'),
    )
    .select(['observation.ref', 'kind', 'life_domain as lifeDomain', 'agency_kind as agencyKind', 'state', 'words', 'noted_by as notedBy', 'noted_at as notedAt'])
    .where('observation_case.site_id', '=', entered.siteId)
    .where('observation.site_id', '=', entered.siteId)
    .where('observation_case.case_id', '=', caseId)
    .orderBy('noted_at', 'desc')
    .execute()

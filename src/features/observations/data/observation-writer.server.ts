import type { ObservationKind } from '#domain/observation/observation.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ObservationPlace } from './place-reader.server.ts'
import type { ObservationsTables } from './tables.ts'

export type NewObservation = {
  caseId: string
  place: ObservationPlace | null
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
      step_id: noted.place?.kind === 'step' ? noted.place.id : null,
      transition_id: noted.place?.kind === 'transition' ? noted.place.id : null,
      words: noted.words,
      noted_by: entered.membershipId,
    })
    .execute()
  return id
}

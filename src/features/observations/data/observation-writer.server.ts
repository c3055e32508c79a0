import type { ObservationKind, ObservationState } from '#domain/observation/observation.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ObservationPlace } from './place-reader.server.ts'
import type { ObservationsTables } from './tables.ts'

/** An observation in codes; `month` as the first day of the month. */
export type NewObservation = {
  kind: ObservationKind
  lifeDomain: string
  agencyKind: string | null
  municipalityCode: string | null
  state: ObservationState
  month: string
}

/** Stores the codes of an observation for the site. */
export async function insertObservation(trx: Trx, entered: Entered, noted: NewObservation): Promise<string> {
  const { id } = await tablesOf<ObservationsTables>(trx)
    .insertInto('observation')
    .values({
      site_id: entered.siteId,
      kind: noted.kind,
      life_domain: noted.lifeDomain,
      agency_kind: noted.agencyKind,
      municipality_code: noted.municipalityCode,
      state: noted.state,
      noted_month: noted.month,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Stores from which case, and from what in it, an observation comes, with its words. */
export const insertCaseWords = (
  trx: Trx,
  entered: Entered,
  noted: { id: string; caseId: string; place: ObservationPlace | null; words: string },
) =>
  tablesOf<ObservationsTables>(trx)
    .insertInto('observation_case')
    .values({
      site_id: entered.siteId,
      observation_id: noted.id,
      case_id: noted.caseId,
      step_id: noted.place?.kind === 'step' ? noted.place.id : null,
      transition_id: noted.place?.kind === 'transition' ? noted.place.id : null,
      words: noted.words,
      noted_by: entered.membershipId,
    })
    .execute()

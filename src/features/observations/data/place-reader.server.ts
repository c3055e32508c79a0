import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ObservationPlaceView, ObservationsTables } from './tables.ts'

/** A step or a transition of the open case; codes where it has no title of its own. */
export type ObservationPlace = Pick<ObservationPlaceView, 'kind' | 'id' | 'ref' | 'title'> & {
  fromCode: string | null
  toCode: string | null
  agencyKind: string | null
}

/** The places of the open case that the grant covers. */
export const placesOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<ObservationPlace[]> =>
  tablesOf<ObservationsTables>(trx)
    .selectFrom('observation_place')
    .select([
      'kind',
      'id',
      'ref',
      'title',
      'from_code as fromCode',
      'to_code as toCode',
      'agency_kind as agencyKind',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .execute()

/** One place of the open case by kind and outside reference. */
export async function findPlace(
  trx: Trx,
  entered: Entered,
  caseId: string,
  wanted: { kind: ObservationPlace['kind']; ref: string },
): Promise<ObservationPlace | undefined> {
  const places = await placesOfCase(trx, entered, caseId)
  return places.find((place) => place.kind === wanted.kind && place.ref === wanted.ref)
}

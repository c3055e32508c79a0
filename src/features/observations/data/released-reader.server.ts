import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ObservationFilter } from '../observation-filter.ts'
import type { ObservationsTables } from './tables.ts'

const released = (trx: Trx, entered: Entered) =>
  tablesOf<ObservationsTables>(trx)
    .selectFrom('observation')
    .innerJoin('observation_release as release', (join) =>
      join
        .onRef('release.site_id', '=', 'observation.site_id')
        .onRef('release.observation_id', '=', 'observation.id'),
    )
    .select([
      'observation.ref',
      'kind',
      'life_domain as lifeDomain',
      'agency_kind as agencyKind',
      'state',
      'noted_month as notedMonth',
      'words',
      'set_aside_reason as setAsideReason',
    ])
    .where('observation.site_id', '=', entered.siteId)
    .where('release.site_id', '=', entered.siteId)

/** The released observations that a filter names, newest month first. */
export const releasedObservations = (trx: Trx, entered: Entered, filter: ObservationFilter) =>
  released(trx, entered)
    .where('state', '=', filter.state)
    .$if(filter.kind !== null, (query) => query.where('kind', '=', filter.kind!))
    .$if(filter.lifeDomain !== null, (query) => query.where('life_domain', '=', filter.lifeDomain!))
    .$if(filter.agencyKind !== null, (query) => query.where('agency_kind', '=', filter.agencyKind!))
    .orderBy('noted_month', 'desc')
    .orderBy('observation.id', 'desc')
    .execute()

/** One released observation by its outside reference. */
export const findReleased = (trx: Trx, entered: Entered, ref: string) =>
  released(trx, entered).where('observation.ref', '=', ref).executeTakeFirst()

/** Any observation of the site in its codes, by its outside reference. */
export const findObservation = (trx: Trx, entered: Entered, ref: string) =>
  tablesOf<ObservationsTables>(trx)
    .selectFrom('observation')
    .select(['id', 'state'])
    .where('site_id', '=', entered.siteId)
    .where('ref', '=', ref)
    .executeTakeFirst()

/** How many observations wait in their cases to be released. */
export async function waitingObservations(trx: Trx, entered: Entered): Promise<number> {
  const { count } = await tablesOf<ObservationsTables>(trx)
    .selectFrom('observation')
    .select((one) => one.fn.countAll<string>().as('count'))
    .where('site_id', '=', entered.siteId)
    .where('state', '=', 'noted')
    .executeTakeFirstOrThrow()
  return Number(count)
}

import { mayBecome, type ObservationState, observationStates } from '#domain/observation/observation.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ObservationsTables } from './tables.ts'

/** Moves an observation on; false where its state, perhaps since just now, does not allow it. */
export async function moveObservation(
  trx: Trx,
  entered: Entered,
  id: string,
  to: ObservationState,
): Promise<boolean> {
  const moved = await tablesOf<ObservationsTables>(trx)
    .updateTable('observation')
    .set({ state: to })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .where(
      'state',
      'in',
      observationStates.filter((from) => mayBecome(from, to)),
    )
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

/** Stores the words for the structure. `month` as the first day of the month. */
export const insertRelease = (
  trx: Trx,
  entered: Entered,
  released: { id: string; words: string; month: string },
) =>
  tablesOf<ObservationsTables>(trx)
    .insertInto('observation_release')
    .values({
      site_id: entered.siteId,
      observation_id: released.id,
      words: released.words,
      released_month: released.month,
    })
    .execute()

/** Stores why an observation was set aside. `month` as the first day of the month. */
export const updateSetAside = (
  trx: Trx,
  entered: Entered,
  aside: { id: string; reason: string; month: string },
) =>
  tablesOf<ObservationsTables>(trx)
    .updateTable('observation_release')
    .set({ set_aside_month: aside.month, set_aside_reason: aside.reason })
    .where('site_id', '=', entered.siteId)
    .where('observation_id', '=', aside.id)
    .execute()

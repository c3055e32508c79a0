import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { noteListReading } from '#features/cases/index.ts'
import { optionsOf } from '#features/reference/index.ts'
import { myTransitionRows } from './my-rows.server.ts'
import { readTransitionFilter, type TransitionView } from './view-filter.ts'

/** What each view of the own transitions loads: filter, kinds to choose from, rows; the reading is noted. */
export async function myView(trx: Trx, entered: Entered, url: URL, view: TransitionView) {
  const filter = readTransitionFilter(url.searchParams, today().toString())
  const rows = await myTransitionRows(trx, entered, filter, view)
  await noteListReading(trx, 'transitions')
  return { filter, kinds: await optionsOf('transition_kinds'), rows }
}

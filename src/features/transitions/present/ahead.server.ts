import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { myTransitionRows } from './overview/my-rows.server.ts'
import { readTransitionFilter } from './overview/view-filter.ts'

/** An open transition of the caller that comes near; `covered` is the last day that the old right covers. */
export type TransitionAhead = {
  id: string
  to: string
  person: string | null
  change: string
  stage: string
  covered: string
}

/** The caller's open transitions of which a warning is reached, soonest first; each with its one stage in words. */
export async function transitionsAhead(trx: Trx, entered: Entered): Promise<TransitionAhead[]> {
  const open = readTransitionFilter(new URLSearchParams(), today().toString())
  const rows = await myTransitionRows(trx, entered, open)
  return rows
    .flatMap(({ id, caseRef, ref, person, change, stage, covered }) =>
      stage === null
        ? []
        : [{ id, to: `/faelle/${caseRef}/uebergaenge/${ref}`, person, change, stage, covered }],
    )
    .toSorted((a, b) => (a.covered < b.covered ? -1 : a.covered > b.covered ? 1 : 0))
}

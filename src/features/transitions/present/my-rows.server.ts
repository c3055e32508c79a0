import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { labelsOf } from '#features/reference/index.ts'
import type { TransitionRow } from '../components/transition-table.tsx'
import { caseRow } from './case-row.ts'
import { myTransitions } from '../data/transition-list.server.ts'
import { presentTransition, transitionStands } from './transition.ts'
import { transitionRules } from '../rules.server.ts'

const stateOf = { offen: 'open', beendet: 'settled', entfallen: 'dropped' } as const
export type StateWord = keyof typeof stateOf

/** Which transitions an address asks for; the open ones unless told. */
export const readState = (search: URLSearchParams): StateWord => {
  const word = search.get('stand')
  return word === 'beendet' || word === 'entfallen' ? word : 'offen'
}

/** The caller's transitions with their figures of today: those without money first, then those that will be. */
export async function myTransitionRows(
  trx: Trx,
  entered: Entered,
  state: StateWord,
): Promise<TransitionRow[]> {
  const [lines, rechtskreis, rules] = await Promise.all([
    myTransitions(trx, entered, stateOf[state]),
    labelsOf('rechtskreise'),
    transitionRules(),
  ])
  const day = today().toString()
  const rows = lines.map((line): TransitionRow => {
    const presented = presentTransition(line, rules.get(line.kind), day)
    return {
      ...caseRow(line, line.caseRef, presented, rechtskreis),
      person: line.displayName,
      missingDocuments: line.missingDocuments,
    }
  })
  return rows.toSorted((a, b) => transitionStands.indexOf(a.stand) - transitionStands.indexOf(b.stand))
}

import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { transitionsOfCase } from '../data/transition-reader.server.ts'

/** A case is not closed while a change of the legal area runs: it is settled, confirmed by the office, or dropped. */
export async function openTransitionsGuard(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
): Promise<{ kind: 'transitions'; words: string; to: string }[]> {
  const open = (await transitionsOfCase(trx, entered, openCase.caseId)).filter(
    ({ state }) => state === 'open',
  )
  return open.length === 0
    ? []
    : [
        {
          kind: 'transitions',
          words: m.transitions_still_open({ count: open.length }),
          to: `/faelle/${openCase.ref}/zeitachse`,
        },
      ]
}

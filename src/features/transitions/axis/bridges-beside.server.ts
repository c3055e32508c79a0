import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { personHeads } from '#features/persons/index.ts'
import { gapExplanations } from '../data/gap-explanations.server.ts'
import type { Transition } from '../data/transition-reader.server.ts'
import { namedBridges } from '../present/counted.ts'

/**
 * Days that are bridged by name beside a transition, as the time axis counts them: by what stands said of uncovered days, and
 * by the other transitions of the person in the lane.
 * @param all the transitions of its case
 */
export async function bridgesBeside(
  trx: Trx,
  entered: Entered,
  caseId: string,
  { id, personId, lane }: Transition,
  all: readonly Transition[],
): Promise<{ from: string; until: string }[]> {
  const [heads, said] = await Promise.all([personHeads(trx, entered), gapExplanations(trx, entered, caseId)])
  const ids = heads.find((head) => head.ids.includes(personId))?.ids ?? [personId]
  const isBeside = (one: { personId: string; lane: string }) =>
    one.lane === lane && ids.includes(one.personId)
  return [
    ...namedBridges(said.filter(isBeside)),
    ...all
      .filter((one) => one.id !== id && one.state !== 'dropped' && isBeside(one))
      .flatMap(({ bridgeFrom: from, bridgeUntil: until }) => (from && until ? [{ from, until }] : [])),
  ]
}

import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { personHeads } from '#features/persons/index.ts'
import { type GapExplanation, gapExplanations } from '../data/gap-explanations.server.ts'
import { type Transition, transitionsOfCase } from '../data/transition-reader.server.ts'
import { namedBridges } from '../present/counted.ts'

/** A transition with the days that are bridged by name beside it, and everybody merged into its person. */
export type BridgedTransition = Transition & {
  bridgesBeside: { from: string; until: string }[]
  personIds: readonly string[]
}

/**
 * Days that are bridged by name beside a transition, as the time axis counts them: by what stands said of uncovered days, and
 * by the other transitions of the person in the lane.
 * @param ofPerson all transitions of its person in the case
 * @param said what stands said of days of the person
 */
export const bridgesBeside = (
  { id, lane }: Transition,
  ofPerson: readonly Transition[],
  said: readonly GapExplanation[],
): BridgedTransition['bridgesBeside'] => [
  ...namedBridges(said.filter((one) => one.lane === lane)),
  ...ofPerson
    .filter((one) => one.id !== id && one.lane === lane && one.state !== 'dropped')
    .flatMap(({ bridgeFrom: from, bridgeUntil: until }) => (from && until ? [{ from, until }] : [])),
]

/** The transitions of the open case, each with the bridges beside it; merged persons are one. */
export async function bridgedTransitions(
  trx: Trx,
  entered: Entered,
  caseId: string,
): Promise<BridgedTransition[]> {
  const [all, heads, said] = await Promise.all([
    transitionsOfCase(trx, entered, caseId),
    personHeads(trx, entered),
    gapExplanations(trx, entered, caseId),
  ])
  return all.map((one) => {
    const ids = heads.find((head) => head.ids.includes(one.personId))?.ids ?? [one.personId]
    const isOfPerson = ({ personId }: { personId: string }) => ids.includes(personId)
    return {
      ...one,
      personIds: ids,
      bridgesBeside: bridgesBeside(one, all.filter(isOfPerson), said.filter(isOfPerson)),
    }
  })
}

import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { firstUnbridged, gapBegins } from '#domain/rechtskreis/gap.ts'
import type { Lane } from '#domain/rechtskreis/lanes.ts'
import { countsGap, expectedDays } from '#domain/rechtskreis/transition.ts'
import type { TransitionKept } from '#domain/kernel/events/transition-events.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { type BridgedTransition, bridgedTransitions } from './axis/bridges-beside.server.ts'
import { transitionRules } from './rules.server.ts'

/**
 * What to tell after a transition, or what is said of days of a person, was changed: until a transition is paid or ended, its gap
 * is due on its first day that no bridge covers. A bridge moves the days of the person's other transitions in the lane, so that
 * these are told of anew; what happens in a lane without money or cover moves nothing.
 * @param changed the id of the transition that was changed, told of in whatever lane and state it is, or the lane and person
 */
export async function transitionsKept(
  trx: Trx,
  entered: Entered,
  caseId: string,
  changed: string | { lane: Lane; personId: string },
): Promise<TransitionKept[]> {
  const [all, rules] = await Promise.all([bridgedTransitions(trx, entered, caseId), transitionRules()])
  const about = typeof changed === 'string' ? all.find(({ id }) => id === changed)! : changed
  const isBeside = ({ lane, state, personIds }: BridgedTransition) =>
    countsGap(lane) && lane === about.lane && state !== 'dropped' && personIds.includes(about.personId)
  return all
    .filter((one) => one.id === changed || isBeside(one))
    .map((one) => ({
      kind: 'TransitionKept',
      caseId,
      subjectId: one.id,
      gapFrom: gapFrom(one, ruleFor(rules, one)),
    }))
}

/** The first day without money or cover of an open transition that is not paid yet, after what bridges it. */
function gapFrom(one: BridgedTransition, rule: TransitionRule | undefined): string | null {
  if (one.state !== 'open' || !countsGap(one.lane) || one.firstPaymentOn) return null
  const begins = gapBegins(one, expectedDays(rule, one, today().toString()))
  return begins && firstUnbridged(begins, one)
}

import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { firstUnbridged, gapBegins } from '#domain/rechtskreis/gap.ts'
import { countsGap, expectedDays } from '#domain/rechtskreis/transition.ts'
import type { TransitionKept } from '#domain/kernel/events/transition-events.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { bridgedTransitions } from './axis/bridges-beside.server.ts'
import { transitionRules } from './rules.server.ts'

/**
 * What to tell of the transitions of the open case after one of them, or what bridges days beside them, was changed: until
 * one is paid or ended, its gap is due on its first day that no bridge covers. A bridge of one moves the days of others, so
 * that all in lanes of money or cover are told of anew.
 * @param changed the transition that was changed; told of in whatever lane and state it is
 */
export async function transitionsKept(
  trx: Trx,
  entered: Entered,
  caseId: string,
  changed?: string,
): Promise<TransitionKept[]> {
  const [all, rules] = await Promise.all([bridgedTransitions(trx, entered, caseId), transitionRules()])
  return all
    .filter(({ id, lane, state }) => id === changed || (countsGap(lane) && state !== 'dropped'))
    .map((one) => {
      const open = one.state === 'open' && countsGap(one.lane) && !one.firstPaymentOn
      const begins = open ? gapBegins(one, expectedDays(ruleFor(rules, one), one, today().toString())) : null
      return {
        kind: 'TransitionKept',
        caseId,
        subjectId: one.id,
        gapFrom: begins && firstUnbridged(begins, one),
      }
    })
}

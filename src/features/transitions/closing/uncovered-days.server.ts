import { dayNumber, dayOfNumber, type DaySpan, spansWithout } from '#domain/rechtskreis/day-spans.ts'
import { gapDaysOf, type GapLane, gapLanes } from '#domain/rechtskreis/gap-days.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { type PersonHead, personHeads, standingPeriods } from '#features/persons/index.ts'
import { gapExplanations } from '../data/gap-explanations.server.ts'
import { transitionsOfCase } from '../data/transition-reader.server.ts'
import { laneLabel } from '../lane-labels.ts'
import { countedPeriods, countedTransitions, namedBridges } from '../present/counted.ts'
import { transitionRules } from '../rules.server.ts'

/** Days of a person in a lane without a bridge and without a reason; `first` and `last` are YYYY-MM-DD. */
export type Unexplained = { person: PersonHead; lane: GapLane; first: string; last: string; days: number }

/**
 * The uncovered days of the open case's persons that nobody named a bridge or a reason for, up to a day, from transitions
 * and from periods that ended with nothing after them.
 * @param on YYYY-MM-DD, itself counted
 */
export async function unexplainedDays(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  on: string,
): Promise<Unexplained[]> {
  const [heads, periods, transitions, said, rules] = await Promise.all([
    personHeads(trx, entered),
    standingPeriods(trx, entered),
    transitionsOfCase(trx, entered, openCase.caseId),
    gapExplanations(trx, entered, openCase.caseId),
    transitionRules(),
  ])
  return heads.flatMap((person) => {
    const own = ({ personId }: { personId: string }) => person.ids.includes(personId)
    const all = {
      transitions: countedTransitions(transitions.filter(own), rules, on),
      periods: countedPeriods(periods.filter(own)),
      bridges: namedBridges(said.filter(own)),
    }
    return gapLanes.flatMap((lane) => {
      const explained = said
        .filter((one) => own(one) && one.lane === lane)
        .map(({ from, until }): DaySpan => ({ from: dayNumber(from), until: dayNumber(until) }))
      const left = spansWithout(gapDaysOf(lane, all, on).withoutMoney.spans, explained)
      if (left.length === 0) return []
      const days = left.reduce((sum, { from, until }) => sum + until - from + 1, 0)
      return [
        { person, lane, first: dayOfNumber(left[0]!.from), last: dayOfNumber(left.at(-1)!.until), days },
      ]
    })
  })
}

/** A case is not closed over a day without money or cover that has neither a bridge by name nor a reason. */
export async function uncoveredDaysGuard(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  on: string,
): Promise<{ kind: 'transitions'; words: string; to: string }[]> {
  const left = await unexplainedDays(trx, entered, openCase, on)
  return left.map(({ person, lane, first, last, days }) => ({
    kind: 'transitions',
    words: m.transitions_package_uncovered({ lane: laneLabel(lane), count: days }),
    to: `/faelle/${openCase.ref}/zeitachse/luecke?person=${person.ref}&bereich=${lane}&von=${first}&bis=${last}`,
  }))
}

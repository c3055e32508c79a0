import { countDays, type DaySpan, dayNumber, dayOfNumber, daysBetween, spansWithout } from './day-spans.ts'
import type { GapDates } from './gap.ts'
import type { Lane, Rechtskreis } from './lanes.ts'
import type { Bridge, ExpectedDays, TransitionState } from './transition.ts'

/** A transition with what its rule expects. */
export type CountedTransition = GapDates & {
  toCode: Rechtskreis | null
  state: TransitionState
  expected: ExpectedDays
  bridge: Bridge | null
  grantKnownOn: string | null
  paymentKnownOn: string | null
}

/** A period of a lane; `knownOn` is the day on which it was recorded. */
export type CountedPeriod = {
  lane: Lane
  rechtskreis: Rechtskreis
  from: string
  until: string | null
  knownOn: string
}

/** Lanes in which uncovered days are counted. */
export const gapLanes = ['living_costs', 'health'] as const satisfies readonly Lane[]
export type GapLane = (typeof gapLanes)[number]

/** Days that are bridged by name; `ref` names the explanation that says so, null for the bridge of a transition. */
export type NamedBridge = { lane: Lane; bridge: Bridge; from: string; until: string; ref: string | null }

/** Days of a figure, each once; null where nothing can be said. `knownOn`: since when all of it is known. */
export type DayCount = { days: number | null; running: boolean; knownOn: string | null; spans: DaySpan[] }

export type LaneGaps = {
  expected: DayCount
  withoutMoney: DayCount
  withoutRight: DayCount
  bridges: Omit<NamedBridge, 'lane'>[]
}

type Found = { span: DaySpan; knownOn: string | null }

/**
 * The three figures of a person's lane over all its transitions and periods: a day counts once, however many of them
 * leave it uncovered, and not at all where it is bridged by name. Uncovered by a transition is what lies between its last
 * day paid and its first payment (or grant); uncovered by the periods is a day after the first of them on which none
 * runs, unless a transition brought money (or a right) by then that no period shows yet.
 * @param today YYYY-MM-DD; what runs is counted up to and including today
 */
export function gapDaysOf(
  lane: Lane,
  all: {
    transitions: readonly CountedTransition[]
    periods: readonly CountedPeriod[]
    bridges: readonly NamedBridge[]
  },
  today: string,
): LaneGaps {
  const transitions = all.transitions.filter((one) => one.lane === lane && one.state !== 'dropped')
  const periods = all.periods.filter((one) => one.lane === lane)
  const bridges = [
    ...transitions.flatMap(({ bridge, bridgeFrom: from, bridgeUntil: until }) =>
      bridge && from && until ? [{ bridge, from, until, ref: null }] : [],
    ),
    ...all.bridges
      .filter((one) => one.lane === lane)
      .map(({ bridge, from, until, ref }) => ({ bridge, from, until, ref })),
  ]
  const bridged = bridges.map(spanOf)
  const count = (found: readonly Found[], sayable: boolean): DayCount => {
    const spans = spansWithout(
      found.map(({ span }) => span),
      bridged,
    )
    const counted = found.filter(({ span }) => countDays(spansWithout([span], bridged)) > 0)
    const running =
      spans.some(({ until }) => until === dayNumber(today)) && counted.some((one) => !one.knownOn)
    const known = counted.flatMap(({ knownOn }) => knownOn ?? []).toSorted()
    return {
      days: sayable ? countDays(spans) : null,
      running,
      knownOn: running ? null : (known.at(-1) ?? null),
      spans,
    }
  }
  const expected = transitions.flatMap(({ expected: { oldEnds, newBegins } }) =>
    oldEnds && newBegins ? daysBetween(oldEnds, newBegins).map((span) => ({ span, knownOn: null })) : [],
  )
  const money = [
    ...transitions.flatMap((one) =>
      between(one.lastPaidOn, one.firstPaymentOn ?? dayAfter(today), one.paymentKnownOn),
    ),
    ...holes(periods, transitions, 'firstPaymentOn', today),
  ]
  // Before a grant is known it may still reach back: whether a right is missing cannot be said yet.
  const undecided = transitions.flatMap(({ lastPaidOn, grantedFrom }) =>
    lastPaidOn && !grantedFrom ? [{ from: dayNumber(lastPaidOn) + 1, until: Number.POSITIVE_INFINITY }] : [],
  )
  const right = [
    ...transitions.flatMap((one) =>
      one.grantedFrom ? between(one.lastPaidOn, one.grantedFrom, one.grantKnownOn) : [],
    ),
    ...holes(periods, transitions, 'grantedFrom', today).flatMap(({ span, knownOn }) =>
      spansWithout([span], undecided).map((part) => ({ span: part, knownOn })),
    ),
  ]
  const paidUntil = transitions.some(({ lastPaidOn }) => lastPaidOn !== null)
  const granted = transitions.some((one) => one.lastPaidOn !== null && one.grantedFrom !== null)
  return {
    expected: {
      ...count(
        expected,
        transitions.some(({ expected: { oldEnds, newBegins } }) => oldEnds !== null && newBegins !== null),
      ),
      running: false,
    },
    withoutMoney: count(money, paidUntil || periods.length > 0),
    withoutRight: count(right, granted || (periods.length > 0 && undecided.length === 0) || right.length > 0),
    bridges,
  }
}

/** The days of a transition between its last day paid and the day that ends the gap. */
const between = (last: string | null, first: string, knownOn: string | null): Found[] =>
  last === null ? [] : daysBetween(last, first).map((span) => ({ span, knownOn }))

/** Days after the first period on which none runs, up to today; what a transition brought covers from its day on. */
function holes(
  periods: readonly CountedPeriod[],
  transitions: readonly CountedTransition[],
  brought: 'firstPaymentOn' | 'grantedFrom',
  today: string,
): Found[] {
  if (periods.length === 0) return []
  const begin = Math.min(...periods.map(({ from }) => dayNumber(from)))
  const covered = [
    ...periods.map(spanOf),
    ...transitions.flatMap((one) => {
      const from = one[brought]
      if (from === null) return []
      // From the day on which a period shows what was brought, the period says how long it lasts.
      const shown = periods.filter(
        ({ rechtskreis, until }) => rechtskreis === one.toCode && (until === null || until >= from),
      )
      return [
        { from: dayNumber(from), until: Math.min(...shown.map((period) => dayNumber(period.from) - 1)) },
      ]
    }),
  ]
  return spansWithout([{ from: begin, until: dayNumber(today) }], covered).map((span) => ({
    span,
    knownOn: span.until === dayNumber(today) ? null : closedOn(span, periods),
  }))
}

/** Since when a hole between two periods is known: since both of its edges are. */
function closedOn(span: DaySpan, periods: readonly CountedPeriod[]): string | null {
  const edges = periods.filter(
    ({ from, until }) => until === dayOfNumber(span.from - 1) || from === dayOfNumber(span.until + 1),
  )
  return (
    edges
      .map(({ knownOn }) => knownOn)
      .toSorted()
      .at(-1) ?? null
  )
}

const spanOf = ({ from, until }: { from: string; until: string | null }): DaySpan => ({
  from: dayNumber(from),
  until: until === null ? Number.POSITIVE_INFINITY : dayNumber(until),
})
const dayAfter = (day: string) => dayOfNumber(dayNumber(day) + 1)

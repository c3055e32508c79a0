import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountedPeriod, type CountedTransition, gapDaysOf, type NamedBridge } from './gap-days.ts'

const today = '2026-03-31'
const change = (more: Partial<CountedTransition> = {}): CountedTransition => ({
  lane: 'living_costs',
  toCode: 'SGB2',
  state: 'open',
  lastPaidOn: null,
  grantedFrom: null,
  firstPaymentOn: null,
  bridge: null,
  bridgeFrom: null,
  bridgeUntil: null,
  grantKnownOn: null,
  paymentKnownOn: null,
  expected: { oldEnds: null, newBegins: null, applyBy: null },
  ...more,
})
const period = (more: Partial<CountedPeriod> = {}): CountedPeriod => ({
  lane: 'living_costs',
  rechtskreis: 'ASYLBLG3',
  from: '2026-01-01',
  until: null,
  knownOn: '2026-01-02',
  ...more,
})
const figures = (
  transitions: CountedTransition[],
  periods: CountedPeriod[] = [],
  bridges: NamedBridge[] = [],
) => {
  const { expected, withoutMoney, withoutRight } = gapDaysOf(
    'living_costs',
    { transitions, periods, bridges },
    today,
  )
  return [expected.days, withoutMoney.days, withoutRight.days]
}

test('two transitions that leave the same days uncovered count them once', () => {
  const one = change({ lastPaidOn: '2026-02-28', firstPaymentOn: '2026-03-11', grantedFrom: '2026-03-06' })
  const other = change({ lastPaidOn: '2026-03-05', firstPaymentOn: '2026-03-16', grantedFrom: '2026-03-06' })
  expect(figures([one, other])).toEqual([null, 15, 5])
})

test('a period that ended with nothing after it leaves days uncovered up to today, until money comes', () => {
  const ended = period({ until: '2026-03-21' })
  expect(figures([], [ended])).toEqual([null, 10, 10])
  expect(figures([change({ firstPaymentOn: '2026-03-27', grantedFrom: '2026-03-22' })], [ended])).toEqual([
    null,
    5,
    0,
  ])
  const next = period({ rechtskreis: 'SGB2', from: '2026-03-25' })
  expect(figures([], [ended, next])).toEqual([null, 3, 3])
  // A grant that reaches back before the period covers those days as a right.
  expect(figures([change({ grantedFrom: '2026-03-22' })], [ended, next])).toEqual([null, 3, 0])
})

test('the same hole seen by the periods and by a transition is one; whether a right is missing waits for the grant', () => {
  const open = change({ lastPaidOn: '2026-03-21' })
  expect(figures([open], [period({ until: '2026-03-21' })])).toEqual([null, 10, null])
})

test('a named bridge takes its days away, whoever left them uncovered', () => {
  const bridge: NamedBridge = {
    lane: 'living_costs',
    bridge: 'loan',
    ref: 'said',
    from: '2026-03-20',
    until: '2026-03-25',
  }
  expect(figures([], [period({ until: '2026-03-21' })], [bridge])[1]).toBe(6)
  const own = { bridge: 'advance', bridgeFrom: '2026-03-22', bridgeUntil: '2026-03-31' } as const
  expect(figures([change({ lastPaidOn: '2026-03-21', ...own })], [period({ until: '2026-03-21' })])[1]).toBe(
    0,
  )
})

test('dropped transitions, other lanes and the time before the first period do not count', () => {
  const gap = { lastPaidOn: '2026-01-01' }
  expect(figures([change({ ...gap, state: 'dropped' }), change({ ...gap, lane: 'health' })])).toEqual([
    null,
    null,
    null,
  ])
  expect(figures([], [period({ from: '2026-03-01' })])).toEqual([null, 0, 0])
})

test('each real figure says since when it is known, and nothing while it runs', () => {
  const of = (transitions: CountedTransition[], periods: CountedPeriod[] = []) => {
    const { withoutMoney, withoutRight } = gapDaysOf(
      'living_costs',
      { transitions, periods, bridges: [] },
      today,
    )
    return [withoutMoney.knownOn, withoutMoney.running, withoutRight.knownOn, withoutRight.running]
  }
  const paid = { lastPaidOn: '2026-02-28', firstPaymentOn: '2026-03-11', paymentKnownOn: '2026-03-12' }
  expect(of([change({ ...paid, grantedFrom: '2026-03-05', grantKnownOn: '2026-03-09' })])).toEqual([
    '2026-03-12',
    false,
    '2026-03-09',
    false,
  ])
  expect(of([change({ lastPaidOn: '2026-02-28' })])).toEqual([null, true, null, false])
  // One that is over beside one that runs: the sum is not known before both are over.
  expect(of([change(paid), change({ lastPaidOn: '2026-03-20' })])).toEqual([null, true, null, false])
  const next = period({ from: '2026-03-01', knownOn: '2026-03-08' })
  expect(of([], [period({ until: '2026-02-20' }), next])).toEqual(['2026-03-08', false, '2026-03-08', false])
})

const number = fc.integer({ min: 0, max: 110 })
const dayOf = (days: number) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString()
const day = number.map(dayOf)
const maybe = fc.option(day)
const span = fc.tuple(day, day).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))
const anyChange = fc
  .record({
    lastPaidOn: maybe,
    grantedFrom: maybe,
    firstPaymentOn: maybe,
    bridge: fc.option(span),
    expected: fc.record({ oldEnds: maybe, newBegins: maybe, applyBy: fc.constant(null) }),
    state: fc.constantFrom('open' as const, 'settled' as const, 'dropped' as const),
    lane: fc.constantFrom('living_costs' as const, 'health' as const),
  })
  .map(({ bridge, ...more }) =>
    change({
      ...more,
      bridge: bridge && 'loan',
      bridgeFrom: bridge?.[0] ?? null,
      bridgeUntil: bridge?.[1] ?? null,
    }),
  )
const anyPeriod = fc
  .record({
    span,
    runs: fc.boolean(),
    lane: fc.constantFrom('living_costs' as const, 'health' as const),
    rechtskreis: fc.constantFrom('ASYLBLG3' as const, 'SGB2' as const),
  })
  .map(({ span: [from, until], runs, ...more }) => period({ ...more, from, until: runs ? null : until }))

/** The same by looking at each day alone, without spans. */
function recount(transitions: CountedTransition[], periods: CountedPeriod[], bridges: NamedBridge[]) {
  const own = transitions.filter((one) => one.lane === 'living_costs' && one.state !== 'dropped')
  const standing = periods.filter((one) => one.lane === 'living_costs')
  const first = standing.map(({ from }) => from).toSorted()[0]
  const counts = [0, 0, 0]
  for (let at = -5; at <= 130; at++) {
    const on = dayOf(at)
    if (own.some((one) => one.bridgeFrom !== null && one.bridgeFrom <= on && on <= one.bridgeUntil!)) continue
    if (bridges.some((one) => one.lane === 'living_costs' && one.from <= on && on <= one.until)) continue
    const runs = standing.some(({ from, until }) => from <= on && (until === null || on <= until))
    const brought = (what: 'firstPaymentOn' | 'grantedFrom') =>
      own.some((one) => {
        const from = one[what]
        if (from === null || from > on) return false
        return !standing.some(
          (p) => p.rechtskreis === one.toCode && p.from <= on && (p.until === null || p.until >= from),
        )
      })
    const hole = first !== undefined && first <= on && on <= today && !runs
    const undecided = own.some(
      (one) => one.lastPaidOn !== null && one.grantedFrom === null && one.lastPaidOn < on,
    )
    const {
      0: expected,
      1: money,
      2: right,
    } = [
      own.some(
        ({ expected: { oldEnds, newBegins } }) => oldEnds && newBegins && oldEnds < on && on < newBegins,
      ),
      (hole && !brought('firstPaymentOn')) ||
        own.some(
          (one) =>
            one.lastPaidOn !== null &&
            one.lastPaidOn < on &&
            (one.firstPaymentOn === null ? on <= today : on < one.firstPaymentOn),
        ),
      (hole && !brought('grantedFrom') && !undecided) ||
        own.some(
          (one) =>
            one.lastPaidOn !== null &&
            one.grantedFrom !== null &&
            one.lastPaidOn < on &&
            on < one.grantedFrom,
        ),
    ]
    if (expected) counts[0]!++
    if (money) counts[1]!++
    if (right) counts[2]!++
  }
  return counts
}

test('whatever overlaps: the figures are what looking at each day alone gives, and no day counts twice', () => {
  const anyBridge = fc
    .record({ span, lane: fc.constantFrom('living_costs' as const, 'health' as const) })
    .map(({ span: [from, until], lane }): NamedBridge => ({
      lane,
      bridge: 'family',
      from,
      until,
      ref: 'said',
    }))
  fc.assert(
    fc.property(
      fc.array(anyChange, { maxLength: 4 }),
      fc.array(anyPeriod, { maxLength: 4 }),
      fc.array(anyBridge, { maxLength: 2 }),
      (transitions, periods, bridges) => {
        const shown = figures(transitions, periods, bridges).map((days) => days ?? 0)
        expect(shown).toEqual(recount(transitions, periods, bridges))
        // Once more of the same changes nothing.
        expect(figures([...transitions, ...transitions], [...periods, ...periods], bridges)).toEqual(
          figures(transitions, periods, bridges),
        )
      },
    ),
  )
})

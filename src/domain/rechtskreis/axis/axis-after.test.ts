import { expect, test } from 'vitest'
import { axisAfter, type SettledTransition, type StandingPeriod } from './axis-after.ts'

const settled: SettledTransition = {
  lane: 'living_costs',
  fromCode: 'ASYLBLG3',
  toCode: 'SGB2',
  triggerOn: '2026-03-10',
  lastPaidOn: '2026-03-31',
  grantedFrom: '2026-04-01',
  firstPaymentOn: '2026-04-25',
}
const period = (more: Partial<StandingPeriod> = {}): StandingPeriod => ({
  id: 'old',
  lane: 'living_costs',
  rechtskreis: 'ASYLBLG3',
  from: '2025-01-15',
  until: null,
  ...more,
})

test('the old one ends with the last day paid, the new one begins with the grant', () => {
  expect(axisAfter(settled, [period()])).toEqual({
    end: [{ period: period(), until: '2026-03-31' }],
    begin: { rechtskreis: 'SGB2', from: '2026-04-01' },
  })
})

test.each<[string, Partial<SettledTransition>, string, string]>([
  ['no last day paid: the day before the grant', { lastPaidOn: null }, '2026-03-31', '2026-04-01'],
  ['no grant: the first payment', { grantedFrom: null }, '2026-03-31', '2026-04-25'],
  [
    'neither, as in lanes without money: the trigger',
    { lastPaidOn: null, grantedFrom: null, firstPaymentOn: null },
    '2026-03-09',
    '2026-03-10',
  ],
])('%s', (_words, change, until, from) => {
  const after = axisAfter({ ...settled, ...change }, [period()])
  expect([after.end[0]!.until, after.begin!.from]).toEqual([until, from])
})

test('a period that ended already, one that began later and one of another Rechtskreis stay', () => {
  const others = [
    period({ until: '2026-02-28' }),
    period({ from: '2026-04-10' }),
    period({ rechtskreis: 'SGB5', lane: 'health' }),
  ]
  expect(axisAfter(settled, others).end).toEqual([])
})

test('what was entered by hand already is not entered again', () => {
  expect(axisAfter(settled, [period({ rechtskreis: 'SGB2', from: '2026-04-01' })]).begin).toBeNull()
  const before = period({ rechtskreis: 'SGB2', from: '2020-01-01', until: '2020-12-31' })
  expect(axisAfter(settled, [before]).begin).not.toBeNull()
})

test('the same benefit at another office is a period of its own, once', () => {
  const moved = { ...settled, fromCode: 'SGB2', toCode: 'SGB2' } as const
  const running = period({ rechtskreis: 'SGB2' })
  expect(axisAfter(moved, [running])).toEqual({
    end: [{ period: running, until: '2026-03-31' }],
    begin: { rechtskreis: 'SGB2', from: '2026-04-01' },
  })
  const byHand = [
    period({ rechtskreis: 'SGB2', until: '2026-03-31' }),
    period({ rechtskreis: 'SGB2', from: '2026-04-01' }),
  ]
  expect(axisAfter(moved, byHand)).toEqual({ end: [], begin: null })
})

test('a title that is prolonged, or nothing that follows, leaves the axis', () => {
  const same = { ...settled, lane: 'residence', fromCode: 'AUFENTHG', toCode: 'AUFENTHG' } as const
  const title = period({ rechtskreis: 'AUFENTHG', lane: 'residence' })
  expect(axisAfter(same, [title])).toEqual({ end: [], begin: null })
  expect(axisAfter({ ...settled, toCode: null }, [])).toEqual({ end: [], begin: null })
})

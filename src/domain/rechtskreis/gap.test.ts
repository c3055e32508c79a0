import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ruleFile } from './catalogue/catalogue.testing.ts'
import { ruleOn } from './catalogue/rule-on.ts'
import { gapFigures, gapWarning, type GapDates, isSeamless } from './gap.ts'
import { expectedDays } from './transition.ts'

const nothing: GapDates = {
  lane: 'living_costs',
  lastPaidOn: null,
  grantedFrom: null,
  firstPaymentOn: null,
  bridgeFrom: null,
  bridgeUntil: null,
}
const today = '2026-11-25'
const rule = (id: string, triggerOn: string) => ruleOn(ruleFile(id), triggerOn)!

test.each([
  ['T02', '2026-03-10', '2026-03-12', '2026-03-31', '2026-04-01', 0],
  ['T02', '2026-03-10', '2026-04-30', '2026-03-31', '2026-04-01', 0],
  ['T02', '2026-03-10', '2026-05-04', '2026-03-31', '2026-05-01', 30],
  ['T07', '2026-01-31', '2026-02-01', '2026-01-31', '2026-02-01', 0],
  ['T06', '2023-11-25', null, '2026-11-24', '2026-11-25', 0],
  ['T16', '2026-08-15', null, '2026-08-31', '2026-08-15', 0],
  ['T20', '2026-06-15', '2026-07-02', '2026-06-15', '2026-07-01', 15],
  ['T18', '2026-12-03', '2027-01-31', '2026-12-31', '2027-01-01', 0],
])(
  '%s triggered on %s, applied for on %s: old right until %s, new from %s, %i days expected',
  (code, triggerOn, appliedOn, oldEnds, newBegins, days) => {
    const expected = expectedDays(rule(code, triggerOn), { triggerOn, appliedOn }, today)
    expect(expected).toMatchObject({ oldEnds, newBegins })
    expect(gapFigures(nothing, expected, today).expected.days).toBe(days)
  },
)

test('without an application the expected gap grows with the days that pass', () => {
  const at = (day: string) =>
    gapFigures(
      nothing,
      expectedDays(rule('T02', '2026-03-10'), { triggerOn: '2026-03-10', appliedOn: null }, day),
      day,
    ).expected.days
  expect([at('2026-04-30'), at('2026-05-01'), at('2026-06-01')]).toEqual([0, 30, 61])
})

test('a late payment for time that was granted back is days without money, not without right', () => {
  const dates = {
    ...nothing,
    lastPaidOn: '2026-03-31',
    grantedFrom: '2026-04-01',
    firstPaymentOn: '2026-05-20',
  }
  const figures = gapFigures(
    dates,
    expectedDays(rule('T02', '2026-03-10'), { triggerOn: '2026-03-10', appliedOn: '2026-03-12' }, today),
    today,
  )
  expect(figures).toEqual({
    expected: { days: 0, running: false },
    withoutMoney: { days: 49, running: false },
    withoutRight: { days: 0, running: false },
  })
  expect(isSeamless(figures)).toBe(false)
})

test('a gap that runs is counted up to today and does not say seamless before it ends', () => {
  const none = { oldEnds: null, newBegins: null, applyBy: null }
  const at = (lastPaidOn: string) => gapFigures({ ...nothing, lastPaidOn }, none, today)
  expect(at('2026-11-20').withoutMoney).toEqual({ days: 5, running: true })
  expect(isSeamless(at('2026-11-20'))).toBe(false)
  expect(at('2026-11-30').withoutMoney).toEqual({ days: 0, running: false })
  expect(gapFigures(nothing, none, today).withoutMoney).toEqual({ days: null, running: false })
})

test('lanes without money or health cover have no gap', () => {
  const dates = {
    ...nothing,
    lane: 'residence' as const,
    lastPaidOn: '2026-01-01',
    firstPaymentOn: '2026-02-01',
  }
  expect(
    gapFigures(dates, { oldEnds: null, newBegins: null, applyBy: null }, today).withoutMoney.days,
  ).toBeNull()
})

test('a gap is told while it runs and when it comes near, not when it is bridged or paid', () => {
  const none = { oldEnds: null, newBegins: null, applyBy: null }
  const warning = (more: Partial<GapDates>) => gapWarning({ ...nothing, ...more }, none, today)
  expect(warning({ lastPaidOn: '2026-11-24' })).toBe('running')
  expect(warning({ lastPaidOn: '2026-11-25' })).toBe('coming')
  expect(warning({ lastPaidOn: '2026-12-24' })).toBe('coming')
  expect(warning({ lastPaidOn: '2026-12-25' })).toBe('none')
  expect(warning({ lastPaidOn: '2026-11-01', bridgeFrom: '2026-11-02', bridgeUntil: '2026-11-30' })).toBe(
    'coming',
  )
  const beside = [{ from: '2026-11-02', until: '2026-11-30' }]
  expect(warning({ lastPaidOn: '2026-11-01', bridgesBeside: beside })).toBe('coming')
  expect(warning({ lastPaidOn: '2026-11-01', firstPaymentOn: '2026-11-20' })).toBe('none')
  expect(warning({})).toBe('none')
})

const day = fc
  .integer({ min: 0, max: 120 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())

test('the figure is what counting day by day gives, and a bridge never makes it larger', () => {
  fc.assert(
    fc.property(day, day, day, day, (last, first, one, other) => {
      const [bridgeFrom, bridgeUntil] = [one, other].toSorted() as [string, string]
      const none = { oldEnds: null, newBegins: null, applyBy: null }
      const dates = { ...nothing, lastPaidOn: last, firstPaymentOn: first }
      const bare = gapFigures(dates, none, today).withoutMoney.days!
      const bridged = gapFigures({ ...dates, bridgeFrom, bridgeUntil }, none, today).withoutMoney.days!
      let counted = 0
      for (
        let at = Temporal.PlainDate.from(last).add({ days: 1 });
        at.toString() < first;
        at = at.add({ days: 1 })
      )
        if (at.toString() < bridgeFrom || at.toString() > bridgeUntil) counted++
      expect(bridged).toBe(counted)
      expect(bridged).toBeLessThanOrEqual(bare)
    }),
  )
})

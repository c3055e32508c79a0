import { expect, test } from 'vitest'
import { riskOf } from './risk.ts'

const today = '2026-11-27'
const none = { oldEnds: null, newBegins: null, applyBy: null }
const known: Parameters<typeof riskOf>[0] = {
  lane: 'living_costs',
  triggerOn: '2026-11-01',
  lastPaidOn: null,
  grantedFrom: null,
  firstPaymentOn: null,
  bridgeFrom: null,
  bridgeUntil: null,
  handedOverOn: null,
  acknowledgedOn: null,
}

test.each<[string, Partial<typeof known>, string]>([
  ['today is the first day without money', { lastPaidOn: '2026-11-26' }, 'without_money'],
  ['paid until today', { lastPaidOn: '2026-11-27' }, 'two_weeks'],
  ['two weeks from now', { lastPaidOn: '2026-12-10' }, 'two_weeks'],
  ['a day more', { lastPaidOn: '2026-12-11' }, 'six_weeks'],
  ['six weeks from now', { lastPaidOn: '2027-01-07' }, 'six_weeks'],
  ['later', { lastPaidOn: '2027-01-08' }, 'later'],
  [
    'bridged over today',
    { lastPaidOn: '2026-11-20', bridgeFrom: '2026-11-21', bridgeUntil: '2026-12-31' },
    'six_weeks',
  ],
  [
    'a bridge that ended',
    { lastPaidOn: '2026-11-01', bridgeFrom: '2026-11-02', bridgeUntil: '2026-11-20' },
    'without_money',
  ],
  [
    'bridged over today by another transition, and then by what was said of the days after',
    {
      lastPaidOn: '2026-11-20',
      bridgesBeside: [
        { from: '2026-12-01', until: '2026-12-31' },
        { from: '2026-11-21', until: '2026-11-30' },
      ],
    },
    'six_weeks',
  ],
  ['handed over in time', { lastPaidOn: '2026-12-01', handedOverOn: '2026-11-20' }, 'handed_over'],
  [
    'handed over, and still without money',
    { lastPaidOn: '2026-11-01', handedOverOn: '2026-10-20' },
    'without_money',
  ],
  ['acknowledged', { lastPaidOn: '2026-12-01', acknowledgedOn: '2026-11-20' }, 'handed_over'],
  ['paid', { lastPaidOn: '2026-11-01', firstPaymentOn: '2026-11-20' }, 'later'],
  ['a title that ended', { lane: 'residence', triggerOn: '2026-11-01' }, 'two_weeks'],
  ['a title that ends later', { lane: 'residence', triggerOn: '2027-06-01' }, 'later'],
])('%s', (_words, more, expected) => expect(riskOf({ ...known, ...more }, none, today)).toBe(expected))

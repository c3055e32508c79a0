import { expect, test } from 'vitest'
import type { GapDates } from '#domain/rechtskreis/gap.ts'
import { gapsOnAxis } from './gaps-on-axis.ts'

const words = { lane: (lane: string) => lane, gap: 'gap' }
const at = (more: Partial<GapDates & { state: string }>) =>
  gapsOnAxis(
    [
      {
        lane: 'living_costs',
        lastPaidOn: '2026-11-10',
        grantedFrom: null,
        firstPaymentOn: null,
        bridgeFrom: null,
        bridgeUntil: null,
        state: 'open',
        ...more,
      },
    ],
    '2026-11-25',
    words,
  ).map(({ from, until }) => [from, until])

test('a gap runs from the day after the last one paid to the day before the first payment', () => {
  expect(at({})).toEqual([['2026-11-11', null]])
  expect(at({ firstPaymentOn: '2026-11-20' })).toEqual([['2026-11-11', '2026-11-19']])
  expect(at({ firstPaymentOn: '2026-11-11' })).toEqual([])
  expect(at({ lastPaidOn: '2026-11-25' })).toEqual([])
  expect(at({ lastPaidOn: null })).toEqual([])
  expect(at({ state: 'dropped' })).toEqual([])
  expect(at({ lane: 'residence' })).toEqual([])
})

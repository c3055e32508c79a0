import { expect, test } from 'vitest'
import { axisNotices, type NoticedPeriod } from './axis-notices.ts'

const period = (more: Partial<NoticedPeriod>): NoticedPeriod => ({
  ref: 'one',
  lane: 'living_costs',
  rechtskreis: 'SGB2',
  from: '2026-01-01',
  until: null,
  ...more,
})
const title = (more: Partial<NoticedPeriod>) =>
  period({ lane: 'residence', rechtskreis: 'AUFENTHG', ...more })
const found = (periods: NoticedPeriod[], arrival: string | null = null) =>
  axisNotices(periods, arrival).map((notice) => [
    notice.kind,
    notice.from,
    'until' in notice ? notice.until : null,
  ])

test.each<[string, NoticedPeriod[], unknown[]]>([
  ['two that run at once', [period({}), period({ from: '2026-03-01' })], [['overlap', '2026-03-01', null]]],
  [
    'one day in common',
    [period({ until: '2026-03-31' }), period({ from: '2026-03-31', until: '2026-12-31' })],
    [['overlap', '2026-03-31', '2026-03-31']],
  ],
  ['one after the other', [period({ until: '2026-03-31' }), period({ from: '2026-04-01' })], []],
  ['two lanes', [period({}), title({})], []],
  ['two titles', [title({}), title({ from: '2026-02-01' })], [['two_titles', '2026-02-01', null]]],
  [
    'a title beside a permission to stay is an overlap',
    [title({}), title({ rechtskreis: 'ASYLG', until: '2026-01-31' })],
    [['overlap', '2026-01-01', '2026-01-31']],
  ],
])('%s', (_words, periods, expected) => expect(found(periods)).toEqual(expected))

test('a title before the arrival is named, a benefit or a title on the day of arrival is not', () => {
  expect(found([title({ from: '2025-12-31' })], '2026-01-01')).toEqual([
    ['before_arrival', '2025-12-31', null],
  ])
  expect(found([title({}), period({ from: '2020-01-01' })], '2026-01-01')).toEqual([])
  expect(found([title({ from: '2025-12-31' })])).toEqual([])
})

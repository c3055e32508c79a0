import { expect, test } from 'vitest'
import { segmentsOfTitle, statusByTitle } from './standing-title.ts'

const title = { status: 'AE 25(2)S1', knownSince: '2026-11-01', until: '2028-10-31' }
const segment = (from: string, to: string | null) => ({ from, to, kind: 'AE', basis: '30' })
const days = (...args: Parameters<typeof segmentsOfTitle>) =>
  segmentsOfTitle(...args).map(({ from, to }) => [from, to])

test('a title holds at least from the day on which it was known until its last day, if it has one', () => {
  expect(segmentsOfTitle([], title)).toEqual([
    { from: '2026-11-01', to: '2028-10-31', kind: 'AE', basis: '25(2)S1', isAtLeast: true },
  ])
  expect(days([], { ...title, until: null })).toEqual([['2026-11-01', null]])
})

test('it says nothing of days of which the history speaks', () => {
  expect(days([segment('2024-01-01', null)], title)).toEqual([])
  expect(days([segment('2024-01-01', '2027-01-15')], title)).toEqual([['2027-01-16', '2028-10-31']])
  expect(days([segment('2027-02-01', '2027-02-28')], title)).toEqual([
    ['2026-11-01', '2027-01-31'],
    ['2027-03-01', '2028-10-31'],
  ])
  expect(days([segment('2020-01-01', '2021-01-01')], { ...title, until: null })).toEqual([
    ['2026-11-01', null],
  ])
})

test('one that was over when it was recorded says nothing', () => {
  expect(days([], { ...title, until: '2026-10-31' })).toEqual([])
})

test('a title means the one status that names it; one that two name, or none, is not known', () => {
  const statuses = new Map([
    ['AE 30', { titles: ['10.d.ff', '10.d.gg'] }],
    ['FIKTION_81_3 81(3)', { titles: ['9.k'] }],
    ['FIKTION_81_4 81(4)', { titles: ['9.k'] }],
    ['ANDERE -', {}],
  ])
  expect([...statusByTitle(statuses)]).toEqual([
    ['10.d.ff', 'AE 30'],
    ['10.d.gg', 'AE 30'],
  ])
})

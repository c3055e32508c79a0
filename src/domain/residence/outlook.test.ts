import { expect, test } from 'vitest'
import type { ResultKind } from './evaluate/result.ts'
import { outlookOf } from './outlook.ts'

const today = '2026-11-27'
type Stand = { result: ResultKind; earliestDate?: string; closesOn?: string }
const ahead = (ways: Record<string, Stand>, later: Record<string, ResultKind> = {}) =>
  outlookOf(
    new Map(Object.entries(ways).map(([id, way]) => [id, { earliestDate: null, closesOn: null, ...way }])),
    (pathway, day) => later[`${pathway} ${day}`] ?? 'missing',
    today,
  )

test('what is open stands first, then each way by its first day', () => {
  const ways = ahead({
    late: { result: 'missing', earliestDate: '2029-01-01' },
    soon: { result: 'missing', earliestDate: '2027-03-01' },
    now: { result: 'open' },
  })
  expect(ways).toEqual([
    { pathway: 'now', isOpen: true, earliest: null, closesOn: null },
    { pathway: 'soon', isOpen: false, earliest: '2027-03-01', closesOn: null },
    { pathway: 'late', isOpen: false, earliest: '2029-01-01', closesOn: null },
  ])
})

test('nothing is said of a way without a day to come, or one that is shut or not modelled', () => {
  expect(
    ahead({
      asks: { result: 'missing' },
      gone: { result: 'missing', earliestDate: today },
      shut: { result: 'closed', earliestDate: '2027-03-01' },
      unknown: { result: 'not_modelled', earliestDate: '2027-03-01' },
    }),
  ).toEqual([])
})

test('a window that closes is named, open or on the way', () => {
  const ways = {
    young: { result: 'open' as const, closesOn: '2027-05-10' },
    other: { result: 'missing' as const, closesOn: '2027-06-01' },
  }
  expect(ahead(ways)).toEqual([
    { pathway: 'young', isOpen: true, earliest: null, closesOn: '2027-05-10' },
    { pathway: 'other', isOpen: false, earliest: null, closesOn: '2027-06-01' },
  ])
})

test('a way that is shut before it is reached names no day of reaching it', () => {
  const way = { result: 'missing' as const, earliestDate: '2028-01-01', closesOn: '2027-05-10' }
  expect(ahead({ way }, { 'way 2028-01-01': 'closed' })).toEqual([
    { pathway: 'way', isOpen: false, earliest: null, closesOn: '2027-05-10' },
  ])
})

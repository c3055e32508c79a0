import { expect, test } from 'vitest'
import { areaKey, areasOf, domainWords, readArea, wordOf } from './area.ts'
import { compareDays } from './before-after.ts'
import type { Rating } from './need.ts'
import { standings } from './need.ts'

const words = domainWords([
  { code: 'schule', core: 'SCHULE' },
  { code: 'wohnen', core: 'WOHNEN' },
  { code: 'nachhilfe', core: 'SCHULE' },
])
const need = (word: string | null, assessedOn: string, rating: Rating | null, ownRating: Rating | null) => ({
  lifeDomain: 'SCHULE' as const,
  lifeDomainLocal: word,
  answer: rating === null ? ('declined' as const) : ('known' as const),
  rating,
  ownRating,
  urgency: rating === null ? null : ('none' as const),
  assessedOn,
})

test('each word of the site for a life domain is assessed by itself', () => {
  const found = standings(
    [need('schule', '2026-01-01', 2, null), need('nachhilfe', '2026-02-01', 4, null)],
    words,
  )
  expect(found.slice(0, 2).map(({ word, now, before }) => [word, now?.rating, before])).toEqual([
    ['schule', 2, undefined],
    ['nachhilfe', 4, undefined],
  ])
  expect(found.filter(({ lifeDomain }) => lifeDomain === 'KITA')).toMatchObject([{ word: null }])
})

test('an assessment under a word the site does not have any more belongs to the first word', () => {
  expect(wordOf(words, { lifeDomain: 'SCHULE', lifeDomainLocal: 'unterricht' })).toBe('schule')
  expect(wordOf(words, { lifeDomain: 'SCHULE', lifeDomainLocal: 'nachhilfe' })).toBe('nachhilfe')
  expect(wordOf(words, { lifeDomain: 'KITA' })).toBeNull()
})

test('an address names every area there is, and no other', () => {
  const keys = areasOf(words, 'SCHULE').map((area) => areaKey(words, area))
  expect(keys).toEqual(['SCHULE', 'SCHULE.nachhilfe'])
  expect(keys.map((key) => readArea(words, key)?.word)).toEqual(['schule', 'nachhilfe'])
  expect(readArea(words, 'KITA')).toEqual({ lifeDomain: 'KITA', word: null })
  for (const key of ['REICHTUM', 'SCHULE.wohnen', 'SCHULE.', '', 'schule'])
    expect(readArea(words, key)).toBeUndefined()
})

test('a comparison takes the more burdened of two words, for each of the two views by itself', () => {
  const history = [
    need('schule', '2026-01-01', 4, 1),
    need('nachhilfe', '2026-01-01', 2, 3),
    need('nachhilfe', '2026-05-01', 5, null),
    need('schule', '2026-05-01', null, 2),
  ]
  const [compared] = compareDays(history, '2026-03-01', '2026-06-01', words)
  expect(compared).toMatchObject({ before: { rating: 2 }, after: { rating: 5 }, change: 'better' })
  expect(compared!.own).toMatchObject({ before: { ownRating: 1 }, after: { ownRating: 2 } })
  expect(compared!.ownChange).toBe('better')
})

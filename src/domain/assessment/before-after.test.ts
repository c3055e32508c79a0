import { expect, test } from 'vitest'
import { changeOf, compareDays, countChanges, type OwnRatedNeed } from './before-after.ts'
import type { LifeDomain } from './life-domains.ts'
import type { Rating } from './need.ts'

const need = (
  lifeDomain: LifeDomain,
  assessedOn: string,
  rating: Rating | null,
  ownRating: Rating | null = null,
): OwnRatedNeed => ({
  lifeDomain,
  assessedOn,
  answer: rating === null ? 'declined' : 'known',
  rating,
  ownRating,
  urgency: rating === null ? null : 'none',
})
const march = '2026-03-31'
const june = '2026-06-30'
const changesOf = (history: OwnRatedNeed[]) =>
  compareDays(history, march, june).map(({ lifeDomain, change, ownChange }) => [
    lifeDomain,
    change,
    ownChange,
  ])

test('a domain stands as it was assessed last by the day; the day itself counts, the day after does not', () => {
  const history = [need('WOHNEN', march, 2), need('WOHNEN', '2026-04-01', 3), need('WOHNEN', june, 5)]
  const [wohnen] = compareDays(history, march, june)
  expect([wohnen!.before!.rating, wohnen!.after!.rating]).toEqual([2, 5])
  const [then] = compareDays(history, march, '2026-06-29')
  expect(then!.after!.rating).toBe(3)
})

test('of several assessments the one that was recorded last counts, so a correction counts', () => {
  const history = [need('ARBEIT', '2026-03-10', 1), need('ARBEIT', '2026-03-05', 4)]
  expect(compareDays(history, march, june)[0]!.before!.rating).toBe(4)
})

test('better, worse, same, new: for the professional and the own rating each by itself', () => {
  expect(
    changesOf([
      need('WOHNEN', '2026-03-01', 2, 4),
      need('WOHNEN', '2026-05-01', 4, 2),
      need('ARBEIT', '2026-03-01', 3, 3),
      need('SPRACHE', '2026-05-01', 3, 3),
    ]),
  ).toEqual([
    ['ARBEIT', 'same', 'same'],
    ['WOHNEN', 'better', 'worse'],
    ['SPRACHE', 'new', 'new'],
  ])
})

test('what nobody knows by now never counts as worse, and what was unknown before is new', () => {
  expect(changeOf(5, null)).toBe('unrated')
  expect(changeOf(null, null)).toBe('unrated')
  expect(changeOf(null, 1)).toBe('new')
  expect(changesOf([need('KITA', '2026-03-01', 4, 4), need('KITA', '2026-05-01', null)])).toEqual([
    ['KITA', 'unrated', 'unrated'],
  ])
})

test('domains nobody assessed by the later day are left out, the others are counted', () => {
  const compared = compareDays([need('KITA', '2026-07-01', 4), need('WOHNEN', '2026-05-01', 1)], march, june)
  expect(compared.map(({ lifeDomain }) => lifeDomain)).toEqual(['WOHNEN'])
  expect(countChanges(compared)).toEqual({ better: 0, worse: 0, same: 0, new: 1, unrated: 0 })
})

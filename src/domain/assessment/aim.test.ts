import { expect, test } from 'vitest'
import { domainsWithoutAim } from './aim.ts'
import { type Need, standings } from './need.ts'
import { reassessmentDue } from './reassessment.ts'

const need = (lifeDomain: Need['lifeDomain'], rating: Need['rating']): Need => ({
  lifeDomain,
  answer: rating === null ? 'unknown' : 'known',
  rating,
  urgency: rating === null ? null : 'none',
  assessedOn: '2026-01-01',
})

test('a weak domain without goal or waiver keeps the plan incomplete; one that is unknown or better does not', () => {
  const standing = standings([need('WOHNEN', 1), need('ARBEIT', 2), need('SPRACHE', 3), need('KITA', null)])
  expect(domainsWithoutAim(standing, new Set())).toEqual(['WOHNEN', 'ARBEIT'])
  expect(domainsWithoutAim(standing, new Set(['WOHNEN']))).toEqual(['ARBEIT'])
  const better = standings([need('WOHNEN', 1), need('WOHNEN', 4)])
  expect(domainsWithoutAim(better, new Set())).toEqual([])
})

test('a new assessment is due so many days after the last, where the site says so', () => {
  expect(reassessmentDue(['2026-03-01', '2026-01-15'], 180)).toBe('2026-08-28')
  expect(reassessmentDue(['2026-03-01'], null)).toBeNull()
  expect(reassessmentDue([], 180)).toBeNull()
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { type LifeDomain, lifeDomains } from './life-domains.ts'
import { type Need, standings } from './need.ts'

const need = (
  lifeDomain: LifeDomain,
  rating: Need['rating'],
  urgency: Need['urgency'],
  day = '2026-01-01',
): Need => ({
  lifeDomain,
  answer: rating ? 'known' : 'unknown',
  rating,
  urgency,
  assessedOn: day,
})

test('the most pressing life domain stands first, one that was not asked about last', () => {
  const found = standings([
    need('WOHNEN', 4, 'none'),
    need('SPRACHE', 2, 'soon'),
    need('ARBEIT', 3, 'urgent'),
    need('GESUNDHEIT', null, null),
    need('SCHULE', 1, 'soon'),
  ])
  expect(found).toHaveLength(lifeDomains.length)
  expect(found.slice(0, 5).map((one) => one.lifeDomain)).toEqual([
    'ARBEIT',
    'SCHULE',
    'SPRACHE',
    'WOHNEN',
    'GESUNDHEIT',
  ])
  expect(found.at(-1)!.now).toBeUndefined()
})

test('the rating before stays beside the one that stands', () => {
  const [first] = standings([
    need('WOHNEN', 1, 'urgent', '2026-01-01'),
    need('WOHNEN', 4, 'none', '2026-06-01'),
  ])
  expect([first!.before!.rating, first!.now!.rating]).toEqual([1, 4])
})

test('every life domain of the reference list can be assessed', () => {
  const rows = parse<{ code: string }>(
    readFileSync(path.resolve(import.meta.dirname, '../../../db/seeds/reference/life-domains.csv'), 'utf8'),
    { columns: true },
  )
  expect(rows.map((row) => row.code).toSorted()).toEqual(lifeDomains.toSorted())
})

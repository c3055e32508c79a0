import { expect, test } from 'vitest'
import { filterQuery, readObservationFilter } from './observation-filter.ts'

const known = { domains: ['WOHNEN'], agencies: ['JC'] }

test.each(['', '?art=gap', '?art=gap&bereich=WOHNEN&stelle=JC&stand=set_aside'])(
  'the filter of „%s“ makes the same address again',
  (query) => {
    expect(filterQuery(readObservationFilter(new URLSearchParams(query), known))).toBe(query)
  },
)

test('what nobody knows is no limit', () => {
  const query = '?art=x&bereich=WOHNEN2&stelle=%27&stand=noted'
  expect(filterQuery(readObservationFilter(new URLSearchParams(query), known))).toBe('')
})

import { expect, test } from 'vitest'
import { readChainFilter } from './chain-filter.ts'

const read = (search: string) => readChainFilter(new URLSearchParams(search), ['recognised'])
const nothing = { notion: 'chain', from: null, until: null, targetGroup: null, statusClass: null }

test.each([
  ['', nothing],
  [
    'weg=person&zielgruppe=recognised&status=tolerated',
    { ...nothing, notion: 'person', targetGroup: 'recognised', statusClass: 'tolerated' },
  ],
  ['von=2025-01&bis=2025-12', { ...nothing, from: '2025-01-01', until: '2026-01-01' }],
  ['zielgruppe=-', { ...nothing, targetGroup: '-' }],
  ['weg=town&zielgruppe=all&status=rich&von=2025-13&bis=yesterday', nothing],
])('%s', (search, filter) => {
  expect(read(search)).toEqual(filter)
})

import { expect, test } from 'vitest'
import { listAddress, readEnquiryFilter } from './list-address.ts'

const read = (query: string) => readEnquiryFilter(new URLSearchParams(query))

test('the address of the list says state, month and page, and is read back as it was', () => {
  const filter = { state: 'answered' as const, month: '2026-11', page: 3 }
  expect(listAddress(filter)).toBe('/anfragen?stand=answered&monat=2026-11&seite=3')
  expect(read(listAddress(filter).split('?')[1]!)).toEqual(filter)
  expect(listAddress(read(''))).toBe('/anfragen')
})

test.each(['stand=gone', 'monat=2026-13', 'monat=1', 'seite=-1', 'seite=1e9', 'seite=x'])(
  '%s is no limit',
  (query) => expect(read(query)).toEqual({ state: null, month: null, page: 1 }),
)

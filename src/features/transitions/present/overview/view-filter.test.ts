import { expect, test } from 'vitest'
import { exportAddress, readTransitionFilter, stateAsked, viewAddress } from './view-filter.ts'

const read = (text: string) => readTransitionFilter(new URLSearchParams(text), '2026-11-27')

test('an address is read back as it was written; each view keeps what it has use for', () => {
  const filter = read('stand=beendet&bereich=health&art=T25&monat=2027-01')
  expect(filter).toEqual({ state: 'beendet', lane: 'health', kind: 'T25', month: '2027-01' })
  expect(viewAddress('liste', filter)).toBe('/uebergaenge?stand=beendet&bereich=health&art=T25')
  expect(viewAddress('risiko', filter)).toBe('/uebergaenge/risiko?bereich=health&art=T25')
  expect(exportAddress('kalender', filter)).toBe(
    '/uebergaenge/liste.csv?ansicht=kalender&monat=2027-01&bereich=health&art=T25',
  )
  expect(exportAddress('risiko', read(''))).toBe('/uebergaenge/liste.csv?ansicht=risiko')
})

test('what nobody knows is not filtered', () =>
  expect(read("stand=alle&bereich=money&art='--&monat=2026-13")).toEqual({
    state: 'offen',
    lane: null,
    kind: null,
    month: '2026-11',
  }))

test('only the list shows what is over', () => {
  const filter = read('stand=beendet')
  expect([stateAsked(filter, 'liste'), stateAsked(filter, 'risiko')]).toEqual(['settled', 'open'])
})

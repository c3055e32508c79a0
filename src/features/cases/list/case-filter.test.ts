import { expect, test } from 'vitest'
import { caseAddress, caseQuery, readCaseFilter, withoutLimits } from './case-filter.ts'

const read = (query: string) => readCaseFilter(new URLSearchParams(query))
const usual = {
  status: 'open',
  phase: null,
  source: null,
  due: null,
  municipality: null,
  name: '',
  order: 'due',
  page: 1,
}

test('all parts of the filter combine, and the address that comes out shows the same', () => {
  const filter = read(
    'status=all&phase=planning&grund=deputy&frist=overdue&gemeinde=05111000&name=+Ha%C5%84+&ordnung=name&seite=3',
  )
  expect(filter).toEqual({
    status: 'all',
    phase: 'planning',
    source: 'deputy',
    due: 'overdue',
    municipality: '05111000',
    name: 'Hań',
    order: 'name',
    page: 3,
  })
  expect(read(caseQuery(filter))).toEqual(filter)
  expect(caseAddress(withoutLimits(filter), '/faelle/tafel')).toBe('/faelle/tafel?status=all&ordnung=name')
})

test('what is not known limits nothing', () => {
  expect(read('')).toEqual(usual)
  expect(
    read("status=x&phase=x&grund=job&frist=x&gemeinde=a'b&ordnung=x&seite=-1&name=+&unbekannt=1"),
  ).toEqual(usual)
})

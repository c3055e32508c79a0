import { expect, test } from 'vitest'
import { listAddress, readListView } from './list-address.ts'

test.each([
  ['', { past: false, order: 'name', page: 1 }],
  ['stand=beendet&ordnung=kind&seite=3', { past: true, order: 'kind', page: 3 }],
  ['ordnung=drop table&seite=-1', { past: false, order: 'name', page: 1 }],
  ['seite=1e9', { past: false, order: 'name', page: 1 }],
])('the view of an address: %s', (search, view) => {
  expect(readListView(new URLSearchParams(search), ['name', 'kind'])).toEqual(view)
})

test('an address leads back to its view', () => {
  const view = { past: true, order: 'kind', page: 2 } as const
  const address = new URL(listAddress('/netzwerk', view), 'http://localhost')
  expect(readListView(address.searchParams, ['name', 'kind'])).toEqual(view)
})

import { expect, test } from 'vitest'
import { boardColumns } from './board-columns.ts'

const rows = [
  { phase: 'closed', name: 'a' },
  { phase: 'planning', name: 'b' },
  { phase: 'intake', name: 'c' },
  { phase: 'planning', name: 'd' },
]
const shown = (phase: 'planning' | 'linking' | null, some = rows) =>
  boardColumns(some, { phase }).map((column) => [column.phase, column.rows.map((row) => row.name).join('')])

test('every phase of case work has its column, in its order; closed cases one at the end where there are any', () => {
  expect(shown(null)).toEqual([
    ['intake', 'c'],
    ['assessment', ''],
    ['planning', 'bd'],
    ['linking', ''],
    ['monitoring', ''],
    ['evaluation', ''],
    ['closed', 'a'],
  ])
  expect(shown(null, []).map(([phase]) => phase)).not.toContain('closed')
})

test('a filter by phase leaves its column', () => {
  expect(shown('planning')).toEqual([['planning', 'bd']])
  expect(shown('linking', [])).toEqual([['linking', '']])
})

import { expect, test } from 'vitest'
import { standingVersion } from './corrections.ts'

const rows = [
  { id: 'a', supersededBy: 'b' },
  { id: 'b', supersededBy: 'c' },
  { id: 'c', supersededBy: null },
  { id: 'alone', supersededBy: null },
]

test.each([
  ['a', 'c', 3],
  ['b', 'c', 2],
  ['c', 'c', 1],
  ['alone', 'alone', 1],
])('what stands in place of %s is %s, version %i', (named, id, version) => {
  const standing = standingVersion(
    rows,
    rows.find((row) => row.id === named)!,
  )
  expect({ id: standing.row.id, version: standing.version }).toEqual({ id, version })
})

test('a circle is a fault of the data, not an endless search', () => {
  const circle = [
    { id: 'a', supersededBy: 'b' },
    { id: 'b', supersededBy: 'a' },
  ]
  expect(() => standingVersion(circle, circle[0]!)).toThrow('circle')
})

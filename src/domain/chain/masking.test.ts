import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskCounts, smallestTold } from './masking.ts'

const cell = (from: string, to: string, count: number) => ({ from, to, count })

test('a small count is left out together with a second one in its row and in its column', () => {
  const masked = maskCounts([
    cell('ABH', 'JC', 3),
    cell('ABH', 'KURS', 40),
    cell('ABH', 'KK', 12),
    cell('JC', 'JC', 9),
    cell('JC', 'KURS', 30),
    cell('KK', 'KURS', 8),
  ])
  const hidden = masked.filter((one) => one.count === null).map(({ from, to }) => `${from}>${to}`)
  expect(hidden).toContain('ABH>JC')
  expect(hidden).toContain('ABH>KK')
  expect(hidden).toContain('JC>JC')
  expect(hidden).not.toContain('ABH>KURS')
})

test('whatever the table, no small number leaves and no row or column has exactly one gap beside numbers', () => {
  const office = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const table = fc.uniqueArray(
    fc.record({ from: office, to: office, count: fc.integer({ min: 1, max: 30 }) }),
    {
      selector: ({ from, to }) => from + to,
    },
  )
  fc.assert(
    fc.property(table, (cells) => {
      const masked = maskCounts(cells)
      expect(masked.map(({ from, to }) => from + to)).toEqual(cells.map(({ from, to }) => from + to))
      for (const [at, one] of masked.entries()) {
        if (one.count !== null) expect(one.count).toBeGreaterThanOrEqual(smallestTold)
        if (one.count !== null) expect(one.count).toBe(cells[at]!.count)
      }
      for (const side of ['from', 'to'] as const)
        for (const line of Map.groupBy(masked, (one) => one[side]).values()) {
          const gaps = line.filter((one) => one.count === null).length
          expect(gaps !== 1 || line.length === 1).toBe(true)
        }
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ExactLine, nextVersion, type PublishedLine } from './next-version.ts'

const line = (from: string, to: string, count: number, medianDays = count): ExactLine => ({
  from,
  to,
  count,
  medianDays,
})

test('a first version tells what is not small', () => {
  const published = nextVersion([line('ABH', 'JC', 12), line('ABH', 'KK', 9), line('JC', 'KK', 40)], [])
  expect(published).toEqual([line('ABH', 'JC', 12), line('ABH', 'KK', 9), line('JC', 'KK', 40)])
})

test('a line that moved by one to four keeps what was told; by five it tells the new count', () => {
  const first = nextVersion([line('ABH', 'JC', 12, 30), line('JC', 'KK', 40, 8)], [])
  const second = nextVersion([line('ABH', 'JC', 16, 29), line('JC', 'KK', 45, 9)], [first])
  expect(second).toEqual([line('ABH', 'JC', 12, 30), line('JC', 'KK', 45, 9)])
})

test('among several versions the nearest is kept, so that none of them differs by a small number', () => {
  const versions = [[line('ABH', 'JC', 15)], [line('ABH', 'JC', 10)], [line('ABH', 'JC', 20)]]
  expect(nextVersion([line('ABH', 'JC', 12, 3)], versions)).toEqual([line('ABH', 'JC', 10)])
  expect(nextVersion([line('ABH', 'JC', 13, 3)], versions)).toEqual([line('ABH', 'JC', 15)])
})

test('a line that an earlier version did not tell is told from nine on, so that it did not just appear', () => {
  const first = nextVersion([line('ABH', 'JC', 12), line('ABH', 'KK', 30), line('FK', 'WA', 20)], [])
  const appeared = [line('ABH', 'JC', 12), line('ABH', 'KK', 30), line('JC', 'FK', 8), line('KK', 'WA', 9)]
  const second = nextVersion(appeared, [first])
  expect(second.find(({ from }) => from === 'JC')!.count).toBeNull()
  expect(nextVersion([line('KK', 'WA', 9)], [first])).toEqual([line('KK', 'WA', 9)])
  expect(nextVersion([line('JC', 'FK', 8)], [])).toEqual([line('JC', 'FK', 8)])
})

test('a line that went and came back is told from nine on, or with what was told', () => {
  const versions = [[line('ABH', 'JC', 20)], []]
  const count = (now: number) => nextVersion([line('ABH', 'JC', now)], versions)[0]!.count
  expect([6, 8, 9, 17].map(count)).toEqual([null, null, 9, 20])
})

test('the second gap of a row falls where there was one before', () => {
  const gaps: PublishedLine[] = [
    { from: 'ABH', to: 'JC', count: null, medianDays: null },
    { from: 'ABH', to: 'KK', count: null, medianDays: null },
  ]
  const next = nextVersion(
    [line('ABH', 'JC', 3), line('ABH', 'KK', 60), line('ABH', 'WA', 20), line('ABH', 'FK', 30)],
    [[...gaps, line('ABH', 'WA', 20), line('ABH', 'FK', 30)]],
  )
  expect(next.filter(({ count }) => count === null).map(({ to }) => to)).toEqual(['JC', 'KK'])
})

test('whatever happens between versions, no count below five and no difference below five is told', () => {
  const office = fc.constantFrom('a', 'b', 'c', 'd')
  const table = fc
    .uniqueArray(fc.record({ from: office, to: office, count: fc.integer({ min: 1, max: 40 }) }), {
      selector: ({ from, to }) => from + to,
    })
    .map((lines) => lines.map(({ from, to, count }) => line(from, to, count)))
  fc.assert(
    fc.property(fc.array(table, { minLength: 2, maxLength: 5 }), (months) => {
      const versions: PublishedLine[][] = []
      for (const month of months) versions.push(nextVersion(month, versions))
      const told = versions.flat().filter(({ count }) => count !== null)
      expect(told.every(({ count }) => count! >= 5)).toBe(true)
      for (const same of Map.groupBy(told, ({ from, to }) => from + to).values()) {
        const counts = [...new Set(same.map(({ count }) => count!))].toSorted((a, b) => a - b)
        for (const [at, count] of counts.slice(1).entries())
          expect(count - counts[at]!).toBeGreaterThanOrEqual(5)
      }
      for (const [at, version] of versions.entries())
        for (const { from, to, count } of version.filter((one) => one.count !== null)) {
          const before = versions
            .slice(0, at)
            .map((one) => one.find((other) => other.from === from && other.to === to)?.count ?? null)
          // What was told before may be up to four off; a new number is exact, and a line not told reads as four.
          if (before.includes(count)) continue
          for (const was of before) expect(Math.abs(count! - (was ?? 4))).toBeGreaterThanOrEqual(5)
        }
      for (const version of versions)
        for (const side of ['from', 'to'] as const)
          for (const row of Map.groupBy(version, (one) => one[side]).values()) {
            const gaps = row.filter(({ count }) => count === null).length
            expect(gaps !== 1 || row.length === 1).toBe(true)
          }
    }),
  )
})

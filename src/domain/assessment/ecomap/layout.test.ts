import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centreHeight, centreWidth, layOutEcomap, type Point, tieHeight, tieWidth } from './layout.ts'
import { tieLine } from './tie-line.ts'
import { tieStrengths } from './tie.ts'

const apart = (a: Point, b: Point, width: number, height: number) =>
  Math.abs(a.x - b.x) >= width || Math.abs(a.y - b.y) >= height
const most = 40

test('up to forty ties: every box within the view, none touches another or the person in the middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: most }), (count) => {
      const { width, height, centre, ties } = layOutEcomap(count)
      expect(ties).toHaveLength(count)
      for (const [at, tie] of ties.entries()) {
        expect(tie.x - tieWidth / 2).toBeGreaterThanOrEqual(0)
        expect(tie.x + tieWidth / 2).toBeLessThanOrEqual(width)
        expect(tie.y - tieHeight / 2).toBeGreaterThanOrEqual(0)
        expect(tie.y + tieHeight / 2).toBeLessThanOrEqual(height)
        expect(apart(tie, centre, (tieWidth + centreWidth) / 2, (tieHeight + centreHeight) / 2)).toBe(true)
        for (const other of ties.slice(at + 1)) expect(apart(tie, other, tieWidth, tieHeight)).toBe(true)
      }
    }),
    { examples: Array.from({ length: most + 1 }, (_, count) => [count]), numRuns: most + 1 },
  )
})

test('the same ties give the same picture, the first at the top, the others clockwise', () => {
  const { centre, ties } = layOutEcomap(12)
  expect(layOutEcomap(12).ties).toEqual(ties)
  expect(ties[0]!.x).toBe(centre.x)
  expect(ties[0]!.y).toBeLessThan(centre.y)
  const turn = ({ x, y }: Point) => (Math.atan2(x - centre.x, centre.y - y) + 2 * Math.PI) % (2 * Math.PI)
  expect(ties.map(turn)).toEqual(ties.map(turn).toSorted((a, b) => a - b))
})

test('every line runs from box to box, and a strained or broken one looks different from the others', () => {
  const { centre, ties } = layOutEcomap(9)
  for (const tie of ties) {
    const lines = tieStrengths.map((strength) => tieLine(centre, tie, strength))
    for (const line of lines) {
      expect(line).not.toMatch(/NaN|Infinity/)
      const [x, y] = line.split(' ').slice(-2).map(Number) as [number, number]
      expect(apart({ x, y }, tie, tieWidth, tieHeight)).toBe(false)
    }
    const [strong, weak, strained, broken, wished] = lines
    expect([weak, wished]).toEqual([strong, strong])
    expect(new Set([strong, strained, broken]).size).toBe(3)
  }
})

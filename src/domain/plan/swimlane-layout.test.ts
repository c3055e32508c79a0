import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChainTemplate, templateOrder, templateProblems } from './chain-template.ts'
import { laneCost, laneOrder } from './lane-order.ts'
import { type StepOrder, wouldCycle } from './step-order.ts'
import { boxHeight, boxWidth, layOutSwimlanes, type LaneStep } from './swimlane-layout.ts'

const plan = fc
  .record({
    lanes: fc.array(fc.constantFrom('ABH', 'JC', 'KK', 'KURS', 'JA'), { minLength: 1, maxLength: 14 }),
    lines: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 24 }),
  })
  .map(({ lanes, lines }) => {
    const steps: LaneStep[] = lanes.map((lane, at) => ({ key: String(at), lane }))
    const order: StepOrder[] = []
    for (const [a, b] of lines) {
      const line = { before: String(a % lanes.length), after: String(b % lanes.length) }
      const known = order.some((one) => one.before === line.before && one.after === line.after)
      if (!known && !wouldCycle(order, line)) order.push(line)
    }
    return { steps, order }
  })

/** Straight pieces of an SVG path, corners taken as points. */
function pieces(svg: string): [number, number, number, number][] {
  const points = [...svg.matchAll(/[MLQ] ([\d.-]+) ([\d.-]+)(?: ([\d.-]+) ([\d.-]+))?/g)].flatMap((found) => {
    const numbers = found.slice(1).filter(Boolean).map(Number)
    return numbers.length === 4 ? [numbers.slice(0, 2), numbers.slice(2)] : [numbers]
  })
  return points.slice(1).map((point, at) => [points[at]![0]!, points[at]![1]!, point[0]!, point[1]!])
}

test('no two boxes overlap, lines run forward, around the boxes, and each lane holds its own steps', () => {
  fc.assert(
    fc.property(plan, ({ steps, order }) => {
      const { boxes, lanes, lines, width, height } = layOutSwimlanes(steps, order)
      for (const [at, a] of boxes.entries()) {
        for (const b of boxes.slice(at + 1))
          expect(Math.abs(a.x - b.x) >= boxWidth || Math.abs(a.y - b.y) >= boxHeight).toBe(true)
        const lane = lanes.find((one) => one.lane === a.lane)!
        expect(a.y >= lane.y && a.y + boxHeight <= lane.y + lane.height).toBe(true)
        expect(a.x + boxWidth <= width && a.y + boxHeight <= height).toBe(true)
      }
      expect(lines).toHaveLength(order.length)
      for (const line of lines) {
        const [from, to] = [line.before, line.after].map((key) => boxes.find((box) => box.key === key)!)
        expect(from!.x + boxWidth).toBeLessThan(to!.x)
        for (const [x1, y1, x2, y2] of pieces(line.path))
          for (const box of boxes) {
            const through =
              Math.max(x1, x2) > box.x &&
              Math.min(x1, x2) < box.x + boxWidth &&
              Math.max(y1, y2) > box.y &&
              Math.min(y1, y2) < box.y + boxHeight
            expect(through, `${line.before} to ${line.after} runs through ${box.key}`).toBe(false)
          }
      }
    }),
  )
})

test('the order of the lanes is never harder to read than the order in which they appear', () => {
  fc.assert(
    fc.property(plan, ({ steps, order }) => {
      const column = new Map(layOutSwimlanes(steps, order).boxes.map((box) => [box.key, box.x]))
      const laneOf = new Map(steps.map((step) => [step.key, step.lane]))
      const byColumn = steps.toSorted((a, b) => column.get(a.key)! - column.get(b.key)!)
      const appearing = [...new Set(byColumn.map((step) => step.lane))]
      const chosen = laneOrder(steps, order, column)
      expect(laneCost(chosen, laneOf, order, column)).toBeLessThanOrEqual(
        laneCost(appearing, laneOf, order, column),
      )
      expect(laneOrder(steps, order, column)).toEqual(chosen)
    }),
  )
})

test('two lines that cross are drawn apart by exchanging the lanes', () => {
  const steps = [
    { key: 'a', lane: 'one' },
    { key: 'b', lane: 'two' },
    { key: 'c', lane: 'three' },
    { key: 'd', lane: 'four' },
  ]
  const order = [
    { before: 'a', after: 'd' },
    { before: 'b', after: 'c' },
  ]
  const { lanes } = layOutSwimlanes(steps, order)
  const row = (lane: string) => lanes.findIndex((one) => one.lane === lane)
  expect(Math.sign(row('one') - row('two'))).toBe(Math.sign(row('four') - row('three')))
})

const folder = path.resolve(import.meta.dirname, '../../../db/seeds/reference/chain-templates')

test.each(globSync('*.json', { cwd: folder }))('the template %s is sound and can be drawn', (file) => {
  const template = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ChainTemplate
  expect(templateProblems(template)).toEqual([])
  const layout = layOutSwimlanes(
    template.steps.map(({ key, agency }) => ({ key, lane: agency })),
    templateOrder(template.steps),
  )
  expect(layout.boxes).toHaveLength(template.steps.length)
  expect(template.steps.every((step) => step.targetDays === null || step.targetSource)).toBe(true)
})

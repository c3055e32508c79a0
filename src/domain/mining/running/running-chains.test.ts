import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChainEvent } from '../event-columns-builder.ts'
import { discoverSlowly } from '../slow-discovery.testing.ts'
import { RunningChains } from './running-chains.ts'

const names = ['course', 'work', 'housing', '__proto__']
const hour = 3_600_000_000

// Few cases, activities and times, so that ties, insertions in the middle and empty cases are common.
const activity = fc.nat(names.length - 1)
const time = fc.integer({ min: -3, max: 12 }).map((hours) => hours * hour + hours)
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('add' as const), case: fc.nat(3), activity, time }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      which: fc.nat(),
      change: fc.record({ activity, time }, { requiredKeys: [] }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retract' as const), which: fc.nat() }) },
)

/** The events that stand, by number, as somebody would keep them who recounts everything each time. */
function recount(standing: Map<number, { case: number; activity: number; time: number }>) {
  const events = [...standing.entries()].toSorted(([a], [b]) => a - b)
  const told = events.map(([, one]): ChainEvent => ({
    caseName: String(one.case),
    activity: names[one.activity]!,
    timestamp: one.time,
  }))
  const found = discoverSlowly(told, { withStart: false, withResource: false })
  const { cases, events: all, activities, startActivities, endActivities } = found
  const directlyFollows = found.directlyFollows.map(({ from, to, count, meanSeconds }) => ({
    from,
    to,
    count,
    meanSeconds: expect.closeTo(meanSeconds, 6),
  }))
  return { cases, events: all, activities, startActivities, endActivities, directlyFollows }
}

test('whatever comes in, is corrected or taken back, the counts are those of a recount', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const running = new RunningChains()
      const standing = new Map<number, { case: number; activity: number; time: number }>()
      for (const one of deeds) {
        const event = one.kind === 'add' ? -1 : [...standing.keys()][one.which % standing.size]
        if (one.kind === 'add') standing.set(running.add(one.case, one.activity, one.time), one)
        else if (event === undefined) continue
        else if (one.kind === 'correct') {
          running.correct(event, one.change)
          standing.set(event, { ...standing.get(event)!, ...one.change })
        } else {
          running.retract(event)
          standing.delete(event)
        }
      }
      expect(running.counts(names)).toEqual(recount(standing))
    }),
    { numRuns: 1000 },
  )
})

test('many cases and activities grow the columns, and long waits stay exact to the microsecond', () => {
  const running = new RunningChains()
  const many = Array.from({ length: 3000 }, (_, number) => `a${number}`)
  const century = 36_525 * 24 * hour
  for (let number = 0; number < 3000; number++) {
    running.add(number, number, 0)
    running.add(number, 0, century + 1)
  }
  for (let number = 1; number < 3000; number++) running.add(3000, number, number)
  const { cases, events, directlyFollows } = running.counts(many)
  expect({ cases, events, pairs: directlyFollows.length }).toEqual({ cases: 3001, events: 8999, pairs: 5998 })
  const same = new RunningChains()
  for (let number = 0; number < 10_000; number++) {
    same.add(number, 0, 0)
    same.add(number, 1, century + (number % 2))
  }
  expect(same.counts(['x', 'y']).directlyFollows[0]!.meanSeconds).toBe(century / 1e6 + 0.000_000_5)
})

test('an event that is not there and a time that is none are refused, and nothing changes', () => {
  const running = new RunningChains()
  const event = running.add(0, 0, 5)
  const before = running.counts(names)
  for (const wrong of [-1, 1, 0.5, Number.NaN]) {
    expect(() => running.retract(wrong)).toThrow(RangeError)
    expect(() => running.correct(wrong, { time: 1 })).toThrow(RangeError)
  }
  for (const wrong of [Number.NaN, Infinity, 0.5]) {
    expect(() => running.add(0, 0, wrong)).toThrow(RangeError)
    expect(() => running.correct(event, { time: wrong })).toThrow(RangeError)
  }
  expect(running.counts(names)).toEqual(before)
  running.retract(event)
  expect(() => running.retract(event)).toThrow(RangeError)
  expect(running.counts(names)).toMatchObject({ cases: 0, events: 0, activities: {} })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChainDiscovery, discoverChains } from './discover-chains.ts'
import { type ChainEvent, EventColumnsBuilder } from './event-columns-builder.ts'
import type { EventColumns } from './event-columns.ts'
import { discoverSlowly } from './slow-discovery.testing.ts'

function columnsOf(events: ChainEvent[], shape: { withStart: boolean; withResource: boolean }): EventColumns {
  const builder = new EventColumnsBuilder(shape)
  for (const event of events) builder.add(event)
  return builder.build()
}

/** Seconds to the nanosecond, since sums of fractions depend on their order; everything else as it is. */
function rounded(found: ChainDiscovery): unknown {
  const nanoseconds = (_key: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e9) / 1e9 + 0 : value
  return JSON.parse(JSON.stringify(found, nanoseconds))
}

const missing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })

/** Few cases, names and instants, so that ties, equal variants and jumps in time are frequent. */
const logs = fc.record({
  withStart: fc.boolean(),
  withResource: fc.boolean(),
  events: fc.array(
    fc.record({
      caseName: fc.constantFrom('1', '2', '3', 'NA', 'null', 'ä'),
      activity: fc.constantFrom('a', 'b', 'c', '__proto__', '\uFFFD', '😀', '10', '9'),
      timestamp: fc.integer({ min: -3, max: 12 }).map((step) => step * 250_000),
      start: missing(fc.integer({ min: -6, max: 9 }).map((step) => step * 250_000)),
      resource: missing(fc.constantFrom('Ada', 'Cem', 'NA')),
    }),
    { maxLength: 400, size: 'max' },
  ),
})

const seed = Number(process.env['FAST_CHECK_SEED'] ?? Date.now() % 2 ** 31)

describe('the engine', () => {
  test(`agrees with a slow recomputation on random logs (FAST_CHECK_SEED=${seed})`, () => {
    fc.assert(
      fc.property(logs, ({ events, ...shape }) => {
        const found = discoverChains(columnsOf(events, shape))
        expect(rounded(found)).toEqual(rounded(discoverSlowly(events, shape)))
      }),
      { seed, numRuns: 500 },
    )
  })

  test('an empty log has no cases and no throughput', () => {
    expect(discoverChains(columnsOf([], { withStart: false, withResource: true }))).toEqual({
      cases: 0,
      events: 0,
      activities: {},
      startActivities: {},
      endActivities: {},
      directlyFollows: [],
      variants: [],
      throughputSeconds: { p50: null, p90: null, mean: null },
      handovers: [],
    })
  })

  // 3,000 activities make 9 million possible pairs, too many for a table; each follows the one before once.
  test('activities that do not fit a byte, nor their pairs a table', () => {
    const events = Array.from({ length: 3000 }, (_, step) => ({
      caseName: '1',
      activity: `step ${step}`,
      timestamp: step * 1_000_000,
    }))
    const found = discoverChains(columnsOf(events, { withStart: false, withResource: false }))
    expect(found.directlyFollows).toHaveLength(2999)
    expect(
      new Set(found.directlyFollows.map(({ count, medianSeconds }) => `${count} ${medianSeconds}`)),
    ).toEqual(new Set(['1 1']))
    expect(found.variants[0]!.activities).toEqual(events.map(({ activity }) => activity))
  })

  // These two sequences of activity numbers have the same hash and length and differ in every place.
  test('keeps variants with the same hash apart', () => {
    const sequences = { first: [202, 119, 0], second: [180, 228, 207] }
    const filler = Array.from({ length: 300 }, (_, number) => ({
      caseName: 'filler',
      activity: `${number}`,
      timestamp: number,
    }))
    const events = Object.entries(sequences).flatMap(([caseName, numbers]) =>
      numbers.map((number, timestamp) => ({ caseName, activity: `${number}`, timestamp })),
    )
    const found = discoverChains(columnsOf([...filler, ...events], { withStart: false, withResource: false }))
    const ways = found.variants.map(({ activities }) => activities.join())
    expect(ways).toHaveLength(3)
    expect(ways.slice(1)).toEqual(['180,228,207', '202,119,0'])
  })

  test('leaves the columns it was given as they were', () => {
    const events = [3, 1, 2].map((second) => ({ caseName: '1', activity: `${second}`, timestamp: second }))
    const columns = columnsOf(events, { withStart: true, withResource: false })
    discoverChains(columns)
    expect([...columns.timestamp]).toEqual([3, 1, 2])
    expect([...columns.activity]).toEqual([0, 1, 2])
  })
})

test('an event without a time is refused', () => {
  const builder = new EventColumnsBuilder()
  expect(() => builder.add({ caseName: '1', activity: 'a', timestamp: NaN })).toThrow(RangeError)
})

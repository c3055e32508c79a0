import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ChainDiscovery, discoverChains } from '#domain/mining/discover-chains.ts'
import type { EventLogOptions } from './event-log.ts'
import { readEventLog } from './read-event-log.ts'
import { fileSource } from './source/log-source.ts'

async function discover(file: string, options: EventLogOptions = {}): Promise<ChainDiscovery> {
  const { columns } = await readEventLog(fileSource(join(import.meta.dirname, 'fixtures', file)), options)
  return discoverChains(columns)
}

/** Edges in short: from, to, count, mean and median in seconds. */
const follows = ({ directlyFollows }: ChainDiscovery) =>
  directlyFollows.map(({ from, to, count, meanSeconds, medianSeconds }) => [
    from,
    to,
    count,
    meanSeconds,
    medianSeconds,
  ])

const ways = ({ variants }: ChainDiscovery) => variants.map(({ activities, count }) => [count, ...activities])

const DAY = 86_400

describe('small logs whose results were worked out by hand', () => {
  // Case 1: c, b, a all at 08:00:00, so they keep the order of the file. Case 2: a at 07:59:59 stands behind
  // b in the file and comes first. c→b and b→a wait 0 s, a→b waits 1 s. Durations 0 and 1:
  // p50 = 0.5, p90 = 0 + 0.9 × 1.
  test.each(['ties.csv', 'packed.txt'])('ties in time: %s', async (file) => {
    const found = await discover(file)
    expect(found).toEqual({
      cases: 2,
      events: 5,
      activities: { a: 2, b: 2, c: 1 },
      startActivities: { a: 1, c: 1 },
      endActivities: { a: 1, b: 1 },
      directlyFollows: [
        { from: 'a', to: 'b', count: 1, meanSeconds: 1, medianSeconds: 1 },
        { from: 'b', to: 'a', count: 1, meanSeconds: 0, medianSeconds: 0 },
        { from: 'c', to: 'b', count: 1, meanSeconds: 0, medianSeconds: 0 },
      ],
      variants: [
        { activities: ['a', 'b'], count: 1 },
        { activities: ['c', 'b', 'a'], count: 1 },
      ],
      throughputSeconds: { p50: 0.5, p90: 0.9, mean: 0.5 },
    })
  })

  // In UTC: second 08:00, first 06:00, third 08:30 (no offset is UTC), fourth 09:00:00.5. By text first and
  // second would change places with third and fourth.
  test('different offsets in one case', async () => {
    const found = await discover('mixed-offsets.csv')
    expect(ways(found)).toEqual([[1, 'first', 'second', 'third', 'fourth']])
    expect(follows(found)).toEqual([
      ['first', 'second', 1, 7200, 7200],
      ['second', 'third', 1, 1800, 1800],
      ['third', 'fourth', 1, 1800.5, 1800.5],
    ])
  })

  // "NA" and "null" are names. Case NA: null on the 1st, b on the 3rd, whose resource is empty, so there is
  // no hand-over. Case null: b alone.
  test('a case called NA, an activity and a case called null', async () => {
    const found = await discover('case-called-na.csv', { resource: 'resource' })
    expect([found.cases, found.events]).toEqual([2, 3])
    expect(ways(found)).toEqual([
      [1, 'b'],
      [1, 'null', 'b'],
    ])
    expect(follows(found)).toEqual([['null', 'b', 1, 2 * DAY, 2 * DAY]])
    expect(found.handovers).toEqual([])
  })

  // By timestamp a (10:00), c (11:00), b (12:00), d (12:30). By beginning a 09:00, b 09:30, c 10:30,
  // d 12:30 (its own timestamp). Waiting: a→b 09:30 − 10:00 = −1800, b→c 10:30 − 12:00 = −5400,
  // c→d 12:30 − 11:00 = 5400. Throughput 12:30 − 09:00 = 12600. Nobody is named for b: only c→d hands over.
  test('overlapping events: negative waiting', async () => {
    const found = await discover('overlapping-starts.csv', { start: 'begun', resource: 'who' })
    expect(ways(found)).toEqual([[1, 'a', 'c', 'b', 'd']])
    expect(follows(found)).toEqual([
      ['a', 'b', 1, -1800, -1800],
      ['b', 'c', 1, -5400, -5400],
      ['c', 'd', 1, 5400, 5400],
    ])
    expect(found.handovers).toEqual([{ from: 'Cem', to: 'Ada', count: 1 }])
    expect(found.throughputSeconds).toEqual({ p50: 12600, p90: 12600, mean: 12600 })
  })

  // Without the beginnings the order is a, c, b, d and waiting 3600, 3600, 1800.
  test('the same events without their beginnings', async () => {
    expect(follows(await discover('overlapping-starts.csv'))).toEqual([
      ['a', 'c', 1, 3600, 3600],
      ['b', 'd', 1, 1800, 1800],
      ['c', 'b', 1, 3600, 3600],
    ])
  })

  // Of nine rows only a at 08:00 and c at 09:00 are whole.
  test('broken rows left out', async () => {
    const found = await discover('broken-rows.csv', { lenient: true })
    expect(follows(found)).toEqual([['a', 'c', 1, 3600, 3600]])
    expect([found.cases, found.events]).toEqual([1, 2])
  })

  test('one event', async () => {
    const found = await discover('one-event.csv')
    expect(found.directlyFollows).toEqual([])
    expect(ways(found)).toEqual([[1, 'a']])
    expect(found.throughputSeconds).toEqual({ p50: 0, p90: 0, mean: 0 })
    expect(found).not.toHaveProperty('handovers')
  })

  // 1704096001.25 − 1704096000 s, the same in milliseconds.
  test.each([
    ['epoch-seconds.csv', { timestampUnit: 's' }],
    ['epoch-milliseconds.csv', {}],
  ] as const)('times as numbers: %s', async (file, options) => {
    expect(follows(await discover(file, options))).toEqual([['a', 'b', 1, 1.25, 1.25]])
  })

  // a at −1.5 s, b one microsecond before, c at the turn of the year 1970.
  test('microseconds before 1970, to the microsecond', async () => {
    expect(follows(await discover('epoch-before-1970.csv'))).toEqual([
      ['a', 'b', 1, 1.499999, 1.499999],
      ['b', 'c', 1, 0.000001, 0.000001],
    ])
  })

  // With byte order mark, semicolons and CRLF. Anhörung at midnight, Antrag at 08:15 = 29700 s,
  // Bescheid the day after at 08:15:30.
  test('German dates and columns', async () => {
    const found = await discover('german-dates.csv')
    expect(follows(found)).toEqual([
      ['Anhörung', 'Antrag', 1, 29_700, 29_700],
      ['Antrag', 'Bescheid', 1, DAY + 30, DAY + 30],
    ])
  })

  test('Windows-1252, with signs that Latin-1 does not have', async () => {
    expect(ways(await discover('windows-1252.csv'))).toEqual([[1, 'Prüfung – 10 €', 'Übergabe']])
  })

  // Quotes, a line break and umlauts in names; one activity twice in a case. Variants of one case each:
  // "A" (41) before "_" (5F); then U+FFFD before U+1F600, though its UTF-16 units are greater.
  test('names of every kind', async () => {
    const found = await discover('names.csv')
    const heard = 'Anhörung, "mündlich"'
    expect(Object.entries(found.activities)).toEqual([
      [heard, 2],
      ['__proto__', 2],
      ['zwei\nZeilen', 1],
      ['\uFFFD', 1],
      ['😀', 1],
    ])
    expect(ways(found)).toEqual([
      [1, heard, 'zwei\nZeilen', heard],
      [1, '__proto__', '\uFFFD'],
      [1, '__proto__', '😀'],
    ])
  })

  test('tabs, with commas and semicolons in a name', async () => {
    expect(follows(await discover('tabs.tsv'))).toEqual([['a,b;c', 'd', 1, DAY, DAY]])
  })

  // The name of the first column holds more commas than there are semicolons.
  test('a quoted name in the header does not tell the delimiter', async () => {
    expect(ways(await discover('quoted-header.csv'))).toEqual([[1, 'a']])
  })

  // The events at 07:00 and 08:00 UTC; only attributes right below event and trace are their own, so the
  // second has no resource. The empty trace is no case.
  test.each(['nested.xes', 'packed.xes'])('nested attributes: %s', async (file) => {
    const { columns } = await readEventLog(fileSource(join(import.meta.dirname, 'fixtures', file)), {
      resource: 'org:resource',
    })
    expect(columns.caseNames).toEqual(['case behind its events'])
    expect(columns.resourceNames).toEqual(['Ada'])
    expect(follows(discoverChains(columns))).toEqual([['a & b', 'c', 1, 3600, 3600]])
  })

  test('the resource of an XES log is read only when asked for', async () => {
    const { columns } = await readEventLog(fileSource(join(import.meta.dirname, 'fixtures', 'nested.xes')))
    expect(columns.resourceNames).toEqual([])
    expect(discoverChains(columns)).not.toHaveProperty('handovers')
  })
})

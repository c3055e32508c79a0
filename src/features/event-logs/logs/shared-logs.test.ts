import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ChainDiscovery, discoverChains } from '#domain/mining/discover-chains.ts'
import { sharedMaterial } from '../../../../tests/support/shared-material.ts'
import { describeLog } from './description/describe-log.ts'
import type { EventLogOptions } from './event-log.ts'
import { EventLogRefused } from './event-log-refused.ts'
import { readEventLog } from './read-event-log.ts'
import { fileSource } from './source/log-source.ts'

type Edge = { from: string; to: string; count: number }

type Expected = {
  name: string
  raw_file: string
  csv_mapping: { case: string; act: string; ts: string; res: string } | null
  rows_dropped: number
  has_start_timestamp: boolean
  synthetic_timestamps: boolean
  resource_column: string | null
  cases: number
  events: number
  activities: number
  variants: number
  activity_counts: Record<string, number>
  top_variants: { variant: string[]; count: number }[]
  variant_sha256: string
  start_activities: Record<string, number>
  end_activities: Record<string, number>
  dfg: (Edge & { mean: number; median: number })[]
  handover: { edges: Edge[] } | null
  throughput: { mean: number; quantiles: Record<string, number> }
}

const folder = sharedMaterial('data/logs')
const logs: Expected[] = folder
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.expected.json'))
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expected)
  : // So that the tests stand in the report, as skipped, where there is nothing to compare.
    [{ name: 'no log', raw_file: '' } as Expected]

const notice = folder ? '' : ' (skipped: the public event logs are not here)'

const pair = ({ from, to }: Edge) => `${from}\u001f${to}`
const countsOf = (edges: Edge[]) => Object.fromEntries(edges.map((edge) => [pair(edge), edge.count]))

function near(actual: number | null, wanted: number, what: string): void {
  expect(actual, what).not.toBeNull()
  const off = Math.abs(actual! - wanted)
  expect(off, `${what}: ${actual} instead of ${wanted}`).toBeLessThanOrEqual(
    1e-6 * Math.max(1, Math.abs(wanted)),
  )
}

function expectSame(found: ChainDiscovery, wanted: Expected): void {
  expect([found.cases, found.events]).toEqual([wanted.cases, wanted.events])
  expect(found.activities).toEqual(wanted.activity_counts)
  expect(Object.keys(found.activities)).toHaveLength(wanted.activities)
  expect(found.startActivities).toEqual(wanted.start_activities)
  expect(found.endActivities).toEqual(wanted.end_activities)
  expect(found.variants).toHaveLength(wanted.variants)
  const top = wanted.top_variants.map(({ variant, count }) => ({ activities: variant, count }))
  expect(found.variants.slice(0, top.length)).toEqual(top)
  const lines = found.variants.map(({ activities, count }) => `${count}\t${activities.join('\u001f')}`)
  expect(createHash('sha256').update(lines.join('\n')).digest('hex')).toBe(wanted.variant_sha256)
  expect(countsOf(found.directlyFollows)).toEqual(countsOf(wanted.dfg))
  const edges = new Map(found.directlyFollows.map((edge) => [pair(edge), edge]))
  for (const edge of wanted.dfg) {
    near(edges.get(pair(edge))!.meanSeconds, edge.mean, `mean ${edge.from} → ${edge.to}`)
    near(edges.get(pair(edge))!.medianSeconds, edge.median, `median ${edge.from} → ${edge.to}`)
  }
  if (wanted.handover) expect(countsOf(found.handovers!)).toEqual(countsOf(wanted.handover.edges))
  else expect(found.handovers).toBeUndefined()
  near(found.throughputSeconds.p50, wanted.throughput.quantiles['0.5']!, 'p50')
  near(found.throughputSeconds.p90, wanted.throughput.quantiles['0.9']!, 'p90')
  near(found.throughputSeconds.mean, wanted.throughput.mean, 'mean')
}

/** How the raw file of a log has to be read; the columns of a CSV stand in its mapping. */
function rawOptions(log: Expected): EventLogOptions {
  const { csv_mapping: csv } = log
  return {
    ...(csv && { case: csv.case, activity: csv.act, timestamp: csv.ts }),
    start: log.has_start_timestamp ? 'start_timestamp' : undefined,
    resource: log.resource_column ? (csv?.res ?? log.resource_column) : undefined,
    lenient: log.rows_dropped > 0,
  }
}

describe.skipIf(!folder)(`public event logs give the reference results${notice}`, () => {
  test('there are logs to compare', () => expect(logs.length).toBeGreaterThan(0))

  test.each(logs)('$name, prepared columns', async (log) => {
    const { columns, dropped } = await readEventLog(fileSource(join(folder!, `${log.name}.events.csv.gz`)), {
      case: 'case',
      activity: 'activity',
      timestamp: 'timestamp_us',
      start: log.has_start_timestamp ? 'start_timestamp_us' : undefined,
      resource: log.resource_column ? 'resource' : undefined,
      timestampUnit: 'us',
    })
    expect(dropped).toBe(0)
    expectSame(discoverChains(columns), log)
  })

  const raw = folder ? logs.filter((log) => existsSync(join(folder, log.raw_file))) : []

  test.each(raw.filter((log) => !log.synthetic_timestamps))('$name, $raw_file', async (log) => {
    const { columns, dropped } = await readEventLog(fileSource(join(folder!, log.raw_file)), rawOptions(log))
    expect(dropped).toBe(log.rows_dropped)
    expectSame(discoverChains(columns), log)
  })

  test.each(raw.filter((log) => log.synthetic_timestamps))(
    '$raw_file, without times, is refused',
    async (log) => {
      const reading = readEventLog(fileSource(join(folder!, log.raw_file)))
      await expect(reading).rejects.toThrow('has the attribute "time:timestamp"')
      await expect(reading).rejects.toBeInstanceOf(EventLogRefused)
    },
  )

  const twins = ['running-example', 'interval_event_log']

  test.each(logs.filter(({ name }) => twins.includes(name)))('$name, its CSV twin', async (log) => {
    const { columns } = await readEventLog(fileSource(join(folder!, `raw/${log.name}.csv`)), {
      start: log.has_start_timestamp ? 'start_timestamp' : undefined,
      resource: log.resource_column ?? undefined,
    })
    expectSame(discoverChains(columns), log)
  })
})

type Ocel = {
  objectTypes: { name: string }[]
  objects: { id: string; type: string }[]
  events: { type: string; time: string; relationships: { objectId: string }[] }[]
}

describe.skipIf(!folder)(`public object-centric logs${notice}`, () => {
  test('OCEL 2.0: the events of each type of objects are those that a whole reading gives', async () => {
    const path = join(folder!, 'raw/ocel20_example.jsonocel')
    const { objectTypes, objects, events } = JSON.parse(readFileSync(path, 'utf8')) as Ocel
    expect((await describeLog(fileSource(path))).objectTypes).toEqual(objectTypes.map(({ name }) => name))
    for (const { name: objectType } of objectTypes) {
      const { columns } = await readEventLog(fileSource(path), { objectType })
      const found = [...columns.timestamp].map((time, row) => [
        columns.caseNames![columns.caseIndex[row]!],
        columns.activityNames[columns.activity[row]!],
        time,
      ])
      const wanted = events.flatMap(({ type, time, relationships }) =>
        objects
          .filter((object) => object.type === objectType)
          .filter(({ id }) => relationships.some(({ objectId }) => objectId === id))
          .map(({ id }) => [id, type, Date.parse(time) * 1000]),
      )
      expect(wanted.length).toBeGreaterThan(0)
      expect(new Set(found.map(String))).toEqual(new Set(wanted.map(String)))
      expect(found).toHaveLength(wanted.length)
    }
  })

  test.each(['example_log', 'recruiting-red'])('OCEL 1.0 is refused by its name: %s', async (name) => {
    const path = join(folder!, `raw/${name}.jsonocel`)
    await expect(readEventLog(fileSource(path), { objectType: 'order' })).rejects.toThrow('OCEL 1.0')
  })
})

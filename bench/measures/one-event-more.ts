import { deepStrictEqual, ok } from 'node:assert'
import { discoverChains } from '#domain/mining/discover-chains.ts'
import type { EventColumns } from '#domain/mining/event-columns.ts'
import { RunningChains } from '#domain/mining/running/running-chains.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { inTurn, timeOf } from '../rounds.ts'
import type { BenchWorld } from '../world.ts'

const activities = 24
const eventsPerCase = 10
/** Of so many cases one event stands open at the same time. */
const open = 1000
const minute = 60_000_000

/** A log in which the events of many cases come in between each other, in the order of time. */
function interleaved(cases: number): EventColumns {
  const events = cases * eventsPerCase
  const [caseIndex, activity, timestamp] = [
    new Int32Array(events),
    new Int32Array(events),
    new Float64Array(events),
  ]
  let row = 0
  for (let from = 0; from < cases; from += open)
    for (let step = 0; step < eventsPerCase; step++)
      for (let number = from; number < Math.min(from + open, cases); number++) {
        caseIndex[row] = number
        activity[row] = (step * 2 + ((number * 7 + step) % 3)) % activities
        timestamp[row] = row * minute
        row++
      }
  const activityNames = Array.from({ length: activities }, (_, number) => `activity ${number}`)
  return { cases, caseIndex, activity, timestamp, activityNames, resourceNames: [] }
}

function taken({ caseIndex, activity, timestamp }: EventColumns): RunningChains {
  const running = new RunningChains()
  for (let row = 0; row < caseIndex.length; row++)
    running.add(caseIndex[row]!, activity[row]!, timestamp[row]!)
  return running
}

/** Throws unless the counts of both are the same; means may differ in what rounding makes of their sums. */
function sameCounts(columns: EventColumns): void {
  const { directlyFollows: kept, ...counts } = taken(columns).counts(columns.activityNames)
  const { directlyFollows: found, ...all } = discoverChains(columns)
  const { cases, events, startActivities, endActivities } = all
  deepStrictEqual(counts, { cases, events, activities: all.activities, startActivities, endActivities })
  const pairs = (edges: { from: string; to: string; count: number }[]) =>
    edges.map(({ from, to, count }) => ({ from, to, count }))
  deepStrictEqual(pairs(kept), pairs(found))
  kept.forEach((pair, at) =>
    ok(Math.abs(pair.meanSeconds - found[at]!.meanSeconds) <= 1e-9 * pair.meanSeconds),
  )
}

/** A6: one event more in the running aggregate, against a recompute of everything over the same events. */
export async function oneEventMore({ duration, cases }: BenchWorld): Promise<Measure> {
  const columns = interleaved(cases)
  sameCounts(columns)
  const events = cases * eventsPerCase
  const rounds = await inTurn(duration, {
    ours: () => timeOf(async () => taken(columns)),
    reference: () => timeOf(async () => discoverChains(columns)),
  })
  return measureOf(
    'every event of a log taken into the running aggregate (ours) against one discovery of everything (reference)',
    [
      compare('nanoseconds per event', rounds, { atMost: 100 }, ({ ours }) => (ours.p50 * 1e6) / events),
      compare('p50 against one discovery', rounds, null, middleTimes),
    ],
    { cases, events, activities },
  )
}

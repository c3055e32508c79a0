import { deepStrictEqual, ok } from 'node:assert'
import { discoverChains } from '#domain/mining/discover-chains.ts'
import type { EventColumns } from '#domain/mining/event-columns.ts'
import { RunningChains, type RunningCounts } from '#domain/mining/running/running-chains.ts'
import { interleavedSites, sites } from '../chains/interleaved-sites.ts'
import { leanPass } from '../chains/lean-pass.ts'
import { type FloorCounts, type FloorSite, streamFloor } from '../chains/stream-floor.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { inTurn, timeOf } from '../rounds.ts'
import type { BenchWorld } from '../world.ts'

const eventsPerCase = 10
const timesAsMany = 50

function running({ caseIndex, activity, timestamp, activityNames }: EventColumns): RunningCounts {
  const chains = new RunningChains()
  for (let row = 0; row < timestamp.length; row++)
    chains.add(caseIndex[row]!, activity[row]!, timestamp[row]!)
  return chains.counts(activityNames)
}

/** Throws unless the floor counted the same; its means may differ by the rounding of their sums. */
function sameCounts(kept: RunningCounts, floor: FloorCounts, names: readonly string[]): void {
  const named = (counts: Int32Array) =>
    new Map(names.map((name, at) => [name, counts[at]!] as const).filter(([, count]) => count > 0))
  deepStrictEqual(new Map(Object.entries(kept.startActivities)), named(floor.starts))
  deepStrictEqual(new Map(Object.entries(kept.endActivities)), named(floor.ends))
  deepStrictEqual(kept.directlyFollows.length, floor.counts.filter((count) => count > 0).length)
  for (const { from, to, count, meanSeconds } of kept.directlyFollows) {
    const pair = names.indexOf(from) * names.length + names.indexOf(to)
    deepStrictEqual(count, floor.counts[pair])
    const mean = floor.sums[pair]! / count / 1e6
    ok(Math.abs(meanSeconds - mean) <= 1e-9 * mean, `${from}, ${to}: ${meanSeconds} and ${mean}`)
  }
}

/** A2: counts only, in one pass, against a floor in WebAssembly; and the same per event where there are far more. */
export async function streamPass({ duration, cases }: BenchWorld): Promise<Measure> {
  const few = streamFloor(interleavedSites(cases * eventsPerCase))
  const many = streamFloor(interleavedSites(cases * eventsPerCase * timesAsMany))
  for (const { columns, pass } of many) {
    const floor = pass()
    sameCounts(running(columns), floor, columns.activityNames)
    deepStrictEqual(leanPass(columns), floor)
  }
  const over = (all: FloorSite[], work: (site: FloorSite) => unknown) => () =>
    timeOf(async () => all.forEach(work))
  const counted = ({ columns }: FloorSite) => running(columns)
  const floor = over(many, ({ pass }) => pass())
  const lean = over(many, ({ columns }) => leanPass(columns))
  const discovered = ({ columns }: FloorSite) => discoverChains(columns)
  const growth = (work: (site: FloorSite) => unknown) =>
    inTurn(duration, { ours: over(many, work), reference: over(few, work) })
  const perEvent = (round: Parameters<typeof middleTimes>[0]) => middleTimes(round) / timesAsMany
  return measureOf(
    'counts of all sites by the running aggregate (ours) against one pass in WebAssembly that keeps nothing (reference)',
    [
      compare(
        'p50',
        await inTurn(duration, { ours: over(many, counted), reference: floor }),
        { atMost: 3 },
        middleTimes,
      ),
      compare(
        'p50 of the bare pass in TypeScript',
        await inTurn(duration, { ours: lean, reference: floor }),
        null,
        middleTimes,
      ),
      compare('time per event with fifty times as many', await growth(counted), { atMost: 1.3 }, perEvent),
      compare('the same of discovery', await growth(discovered), null, perEvent),
    ],
    { sites, events: cases * eventsPerCase * timesAsMany, eventsOfFew: cases * eventsPerCase },
  )
}

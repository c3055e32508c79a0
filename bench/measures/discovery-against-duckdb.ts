import { discoverChains } from '#domain/mining/discover-chains.ts'
import { duckDbSites } from '../chains/duckdb-engine.ts'
import { activities, interleavedSites, resources, sites } from '../chains/interleaved-sites.ts'
import { sameDiscovery } from '../chains/same-discovery.ts'
import { compare, type Measure, measureOf, middleTimes, notMeasured } from '../comparison.ts'
import { inTurn, timeOf } from '../rounds.ts'
import type { BenchWorld } from '../world.ts'

const what =
  'everything about the chains of all sites, one after the other in one thread (ours) against DuckDB with one thread (reference)'
const eventsPerCase = 100

/** A1: discovery of everything in the columns of each site, against the same found by DuckDB in a table of each site. */
export async function discoveryAgainstDuckDb({ duration, cases }: BenchWorld): Promise<Measure> {
  const logs = interleavedSites(cases * eventsPerCase)
  const duckDb = await duckDbSites(logs)
  if (!duckDb) return notMeasured(what, 'DuckDB ist nicht installiert (npm ci --prefix bench/chains/duckdb)')
  try {
    for (const [site, columns] of logs.entries())
      sameDiscovery(discoverChains(columns), await duckDb.discover(site), columns)
    const rounds = await inTurn(duration, {
      ours: () => timeOf(async () => logs.forEach(discoverChains)),
      reference: () =>
        timeOf(async () => {
          for (const site of logs.keys()) await duckDb.discover(site)
        }),
    })
    const sum = (count: (log: (typeof logs)[number]) => number) =>
      logs.reduce((total, log) => total + count(log), 0)
    return measureOf(what, [compare('p50', rounds, { atMost: 1 / 5 }, middleTimes)], {
      sites,
      cases: sum((log) => log.cases),
      events: sum((log) => log.timestamp.length),
      activities,
      resources,
    })
  } finally {
    duckDb.close()
  }
}

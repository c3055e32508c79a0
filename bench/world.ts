import pg from 'pg'
import { prepareStatements } from '#platform/db/prepared-statements.server.ts'
import type { BenchDatabase, Installation } from './installation.ts'
import type { Options } from './options.ts'
import type { Duration } from './rounds.ts'
import type { Session } from './sessions.ts'
import type { BenchSite } from './sites.ts'
import { median } from './statistics.ts'

/** A site with the sessions of members who work in it. */
export type BenchPlace = { site: BenchSite; sessions: Session[] }

/** What every measure gets: the filled database, its twin with site-only policies, people, and how long to measure. */
export type BenchWorld = {
  installation: Installation
  twin: BenchDatabase
  largest: BenchPlace
  median: BenchPlace
  duration: Duration
  /** cases of all sites together */
  cases: number
}

/** How many clients work at once where throughput is measured. */
export const clients = 8

/**
 * Does `work` with one connection per address and closes them in any case: one left open would end the process when
 * the database stops, before the reason of a failure is told.
 * @param prepared whether statements are planned once per connection, as the program does it
 */
export async function withConnections<T>(
  addresses: string[],
  work: (connections: pg.Client[]) => Promise<T>,
  prepared = true,
): Promise<T> {
  const connections = addresses.map((connectionString) => new pg.Client({ connectionString }))
  if (prepared) connections.forEach(prepareStatements)
  try {
    await Promise.all(connections.map((connection) => connection.connect()))
    return await work(connections)
  } finally {
    await Promise.all(connections.map((connection) => connection.end()))
  }
}

/** The site with the most cases. */
export const largestSite = (sites: BenchSite[]): BenchSite => sites.toSorted((a, b) => b.cases - a.cases)[0]!

/** A site of the middle size. */
export function medianSite(sites: BenchSite[]): BenchSite {
  const middle = median(sites.map((site) => site.cases))
  return sites.find((site) => site.cases <= middle)!
}

/** The sizes as they stand in the result. */
export const sizesOf = (sites: BenchSite[], options: Options) => ({
  cases: sites.reduce((sum, site) => sum + site.cases, 0),
  sites: sites.length,
  largestSite: largestSite(sites).cases,
  medianSite: medianSite(sites).cases,
  rounds: options.rounds,
  millisecondsPerSideAndRound: options.milliseconds,
})

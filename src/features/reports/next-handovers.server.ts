import { nextVersion, toldLines } from '#domain/publication/next-version.ts'
import { publicationDay } from '#domain/publication/publication-day.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { siteHandovers } from '#features/chains/index.ts'
import { publishedHandovers } from './data/published-reader.server.ts'
import { type LabelledLine, labelledLines } from './labelled-lines.server.ts'

/** What may be published now: its last day, its lines, and the kinds of agencies that could stand in it. */
export type NextHandovers = { asOf: string; lines: LabelledLine[]; kinds: string[] }

/**
 * The table of hand-overs that may be published now; without lines where that of this month stands already.
 * @param without kinds of agencies that are not named: too few people work there
 */
export async function nextHandovers(
  trx: Trx,
  entered: Entered,
  without: readonly string[],
): Promise<NextHandovers | { asOf: string; lines: null }> {
  const asOf = publicationDay(today().toString())
  const earlier = await publishedHandovers(trx, entered)
  if (earlier.some((version) => version.asOf >= asOf)) return { asOf, lines: null }
  const before = earlier.map((version) => version.lines)
  const exact = await siteHandovers(trx, asOf)
  const named = exact.filter(({ from, to }) => !without.includes(from) && !without.includes(to))
  const kinds = toldLines(nextVersion(exact, before)).flatMap(({ from, to }) => [from, to])
  return {
    asOf,
    lines: await labelledLines(nextVersion(named, before)),
    kinds: [...new Set([...kinds, ...without])],
  }
}

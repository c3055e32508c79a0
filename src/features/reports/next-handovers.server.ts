import { nextVersion } from '#domain/publication/next-version.ts'
import { publicationDay } from '#domain/publication/publication-day.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { siteHandovers } from '#features/chains/index.ts'
import { publishedHandovers } from './data/published-reader.server.ts'
import { type LabelledLine, labelledLines } from './labelled-lines.server.ts'

/** The table of hand-overs that may be published now, and whether that of this month stands already. */
export async function nextHandovers(
  trx: Trx,
  entered: Entered,
): Promise<{ asOf: string; lines: LabelledLine[] } | { asOf: string; lines: null }> {
  const asOf = publicationDay(today().toString())
  const earlier = await publishedHandovers(trx, entered)
  if (earlier.some((version) => version.asOf >= asOf)) return { asOf, lines: null }
  const exact = await siteHandovers(trx, asOf)
  const lines = nextVersion(
    exact,
    earlier.map((version) => version.lines),
  )
  return { asOf, lines: await labelledLines(lines) }
}

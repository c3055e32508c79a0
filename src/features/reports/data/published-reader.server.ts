import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { LabelledLine } from '../labelled-lines.server.ts'
import type { ReportsTables } from './tables.ts'

/** A table of hand-overs as it was published; `asOf` is the last day it covers, YYYY-MM-DD. */
export type PublishedHandovers = {
  id: string
  ref: string
  asOf: string
  publishedAt: Date
  lines: LabelledLine[]
}

const published = (trx: Trx, { siteId }: Pick<Entered, 'siteId'>) =>
  tablesOf<ReportsTables>(trx)
    .selectFrom('published_table')
    .select(['id', 'ref', 'as_of as asOf', 'published_at as publishedAt', 'lines'])
    .where('site_id', '=', siteId)
    .where('kind', '=', 'agency_handovers')

/** All versions, the newest first. */
export const publishedHandovers = (trx: Trx, entered: Entered): Promise<PublishedHandovers[]> =>
  published(trx, entered)
    .orderBy('as_of', 'desc')
    .execute()
    .then((rows) => rows.map(withLines))

/** The version with this outside reference. */
export const findPublished = (
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<PublishedHandovers | undefined> =>
  published(trx, entered)
    .where('ref', '=', ref)
    .executeTakeFirst()
    .then((row) => row && withLines(row))

const withLines = <Row extends { lines: unknown }>(row: Row) => ({
  ...row,
  lines: row.lines as LabelledLine[],
})

import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'

/** By what the figures of transitions are grouped. */
export const figureGroups = ['pair', 'office', 'month'] as const
export type FigureGroup = (typeof figureGroups)[number]

type Group = {
  fromCode: string | null
  toCode: string | null
  officeKind: string | null
  month: string | null
}

/** Figures of one group; `medianDays` is null where no acknowledgement can be counted. */
export type TransitionFigures = Group & {
  settled: number
  countable: number
  seamless: number
  acknowledged: number
  medianDays: number | null
}

/** Exact figures of the site's transitions, grouped; the analysis is logged by the database. */
export async function transitionFigures(trx: Trx, by: FigureGroup): Promise<TransitionFigures[]> {
  const { rows } = await sql<TransitionFigures & { medianDays: string | null }>`
    select from_code as "fromCode", to_code as "toCode", office_kind as "officeKind", month, settled, countable, seamless,
      acknowledged, median_days as "medianDays" from pseudonym.transition_figures(${by})`.execute(trx)
  return rows.map((row) => ({ ...row, medianDays: row.medianDays === null ? null : Number(row.medianDays) }))
}

/** How often open transitions of a group lack a document; `title` is null for those that were named by hand. */
export type MissingDocuments = Group & { title: string | null; items: number }

/**
 * Documents that open transitions lack, grouped, most frequent first; the analysis is logged by the database.
 * @param titles those of the catalogue; only they are told
 */
export async function missingDocuments(
  trx: Trx,
  by: FigureGroup,
  titles: readonly string[],
): Promise<MissingDocuments[]> {
  const { rows } = await sql<MissingDocuments>`
    select from_code as "fromCode", to_code as "toCode", office_kind as "officeKind", month, title, items
    from pseudonym.missing_documents(${by}, ${[...titles]}::text[])`.execute(trx)
  return rows
}

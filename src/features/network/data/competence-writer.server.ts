import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { NetworkTables } from './tables.ts'

export type NewCompetence = {
  /** Only where another row must name it; the database makes its own. */
  id?: string
  organisationId: string
  matter: string
  municipalityCode: string
  from: string
  /** The last day, or null without end. */
  until: string | null
  source: string
}

/** More rows in one statement would need more parameters than it may have. */
const atOnce = 1_000

/**
 * Records that offices are competent. Answers how many were stored: fewer where the same office already is for the
 * same matter and municipality in that time.
 */
export async function insertCompetences(
  trx: Trx,
  entered: Entered,
  competences: readonly NewCompetence[],
): Promise<number> {
  let stored = 0
  for (let at = 0; at < competences.length; at += atOnce) {
    const written = await tablesOf<NetworkTables>(trx)
      .insertInto('authority_competence')
      .values(
        competences.slice(at, at + atOnce).map((competence) => ({
          site_id: entered.siteId,
          ...(competence.id ? { id: competence.id } : {}),
          organisation_id: competence.organisationId,
          matter: competence.matter,
          municipality_code: competence.municipalityCode,
          valid: `[${competence.from},${competence.until === null ? ')' : `${competence.until}]`}`,
          source: competence.source,
          recorded_by: entered.membershipId,
          superseded_by: null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    stored += written.length
  }
  return stored
}

/** Marks that another row stands in place of a competence; false where somebody was faster. Nothing else changes. */
export async function supersedeCompetence(
  trx: Trx,
  entered: Entered,
  id: string,
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<NetworkTables>(trx)
    .updateTable('authority_competence')
    .set({ superseded_by: by })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .where('superseded_by', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

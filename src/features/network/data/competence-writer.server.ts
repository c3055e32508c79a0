import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { NetworkTables } from './tables.ts'

export type NewCompetence = {
  organisationId: string
  matter: string
  municipalityCode: string
  from: string
  source: string
}

/**
 * Records that an office is competent from a day on. Answers null where the same office already is for the same
 * matter and municipality in that time.
 */
export async function insertCompetence(
  trx: Trx,
  entered: Entered,
  competence: NewCompetence,
): Promise<{ id: string } | null> {
  const written = await tablesOf<NetworkTables>(trx)
    .insertInto('authority_competence')
    .values({
      site_id: entered.siteId,
      organisation_id: competence.organisationId,
      matter: competence.matter,
      municipality_code: competence.municipalityCode,
      valid: `[${competence.from},)`,
      source: competence.source,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return written ?? null
}

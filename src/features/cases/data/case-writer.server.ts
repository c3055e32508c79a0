import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'

export type BegunCase = {
  caseId: string
  ref: string
  personId: string
  personRef: string
  episodeId: string
  planId: string
}

/** Why a case is not begun; `has_open_case` names the responsible post. */
export type BeginRefused = { refused: 'role' | 'unknown' | 'has_open_case'; responsibleTitle: string | null }

/**
 * Begins a case that is open in this transaction at once, for a new person or one of the own compartment.
 * @param openedOn YYYY-MM-DD
 * @param accessRoute the word of the site and the core term it stands for
 */
export async function beginCase(
  trx: Trx,
  personRef: string | null,
  openedOn: string,
  accessRoute: { core: string; local: string },
): Promise<BegunCase | BeginRefused> {
  const { rows } = await sql<BegunCase & BeginRefused>`
    select case_id as "caseId", ref, person_id as "personId", person_ref as "personRef", episode_id as "episodeId", plan_id as "planId", refused,
      responsible_title as "responsibleTitle"
    from gate.begin_case(${personRef}::uuid, ${openedOn}::date, ${accessRoute.core}, ${accessRoute.local})`.execute(
    trx,
  )
  const { refused, responsibleTitle, ...begun } = rows[0]!
  return refused ? { refused, responsibleTitle } : begun
}

import { sql } from 'kysely'
import type { WarningLead } from '#features/transitions/index.ts'
import type { Trx } from '#platform/db/tables.ts'

/** Transitions of one pseudonymised case of which the same warning is reached; the month in which the old right ends. */
export type TransitionWarning = {
  pseudonymKey: string
  kind: string
  lead: string
  items: number
  coveredMonth: string
}

/**
 * Open transitions that come near in the cases of the board, by pseudonym; the look is logged by the database.
 * @param leads how long before somebody is warned, per kind, and which rights end the day before the trigger
 */
export async function transitionWarnings(
  trx: Trx,
  leads: readonly WarningLead[],
): Promise<TransitionWarning[]> {
  const { rows } = await sql<TransitionWarning>`
    select pseudonym_key as "pseudonymKey", kind, lead, items, covered_month as "coveredMonth"
    from pseudonym.transition_warnings(${JSON.stringify(leads)}::jsonb)`.execute(trx)
  return rows
}

import { sql } from 'kysely'
import type { WorkItemKind } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'

export type BoardLine = {
  pseudonymKey: string
  status: string
  phase: string
  openedMonth: string
  organisationName: string
  openSteps: number
  overdueSteps: number
  nextDueMonth: string | null
}

/** The pseudonymised cases the caller's role may see, those with overdue steps first. */
export async function caseBoard(
  trx: Trx,
  siteId: string,
  limit: number,
): Promise<{ lines: BoardLine[]; total: number }> {
  const { rows } = await sql<BoardLine & { total: number }>`
    select pseudonym_key as "pseudonymKey", status, phase, opened_month as "openedMonth", organisation_name as "organisationName",
      open_steps as "openSteps", overdue_steps as "overdueSteps", next_due_month as "nextDueMonth", count(*) over () as total
    from pseudonym.case_board where site_id = ${siteId}
    order by overdue_steps desc, next_due_month nulls last, pseudonym_key limit ${limit}`.execute(trx)
  return { lines: rows, total: rows[0]?.total ?? 0 }
}

export type PseudonymStep = {
  stepCode: string
  agencyKind: string
  status: string
  dueMonth: string | null
  endedMonth: string | null
  barrierCode: string | null
}

/** One pseudonymised case; the look is logged by the database. Empty where the key is unknown to the caller. */
export async function pseudonymCase(trx: Trx, key: string): Promise<PseudonymStep[]> {
  const { rows } = await sql<PseudonymStep>`
    select step_code as "stepCode", agency_kind as "agencyKind", status, due_month as "dueMonth", ended_month as "endedMonth",
      barrier_code as "barrierCode" from pseudonym.one_case(${key}::uuid)`.execute(trx)
  return rows
}

/** Whether the caller may know of a case under this pseudonym. */
export async function isOnBoard(trx: Trx, siteId: string, key: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pseudonym.case_board where site_id = ${siteId} and pseudonym_key = ${key}::uuid`.execute(
    trx,
  )
  return rows.length > 0
}

export type LongOverdue = { pseudonymKey: string; kind: WorkItemKind; items: number; dueMonth: string }

/**
 * What has been overdue for long in the cases of the board, by pseudonym and kind; the look is logged.
 * @param until last day on which it may have been due (YYYY-MM-DD)
 */
export async function longOverdue(trx: Trx, until: string): Promise<LongOverdue[]> {
  const { rows } = await sql<LongOverdue>`
    select pseudonym_key as "pseudonymKey", kind, items, due_month as "dueMonth"
    from pseudonym.long_overdue(${until}::date)`.execute(trx)
  return rows
}

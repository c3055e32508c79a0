import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'

/** Puts off one of the caller's due items of the open case; false where it is not there any more. */
export async function letItemWait(
  trx: Trx,
  wait: { ref: string; until: string; reason: string },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select gate.let_item_wait(${wait.ref}::uuid, ${wait.until}::date, ${wait.reason}) as found`.execute(trx)
  return rows[0]!.found
}

/** Why cases were not handed over; null when all of them went. */
export type HandOverAnswer = 'role' | 'receiver' | 'cases' | null

/** Gives the caller's own cases to a colleague, all of them or none. */
export async function handOverCases(
  trx: Trx,
  handover: { cases: string[]; to: string; reason: string },
): Promise<HandOverAnswer> {
  const { rows } = await sql<{ answer: HandOverAnswer }>`
    select gate.hand_over_cases(${handover.cases}::uuid[], ${handover.to}::uuid, ${handover.reason}) as answer`.execute(
    trx,
  )
  return rows[0]!.answer
}

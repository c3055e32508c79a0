import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'

/** What the database answers to a wish about a deputyship. */
export type DeputyAnswer =
  | 'done'
  | 'role'
  | 'past'
  | 'unknown'
  | 'running'
  | 'deputy_absent'
  | 'stands_in'
  | 'overlaps'

/** Begins a deputyship for the caller's own cases. */
export async function beginDeputyship(trx: Trx, deputyRef: string, until: string): Promise<DeputyAnswer> {
  const { rows } = await sql<{
    answer: DeputyAnswer
  }>`select gate.begin_deputyship(${deputyRef}::uuid, ${until}::date) as answer`.execute(trx)
  return rows[0]!.answer
}

/** Ends a deputyship; access, list lines and due items of the deputy end with it. */
export async function endDeputyship(trx: Trx, ref: string): Promise<DeputyAnswer> {
  const { rows } = await sql<{
    answer: DeputyAnswer
  }>`select gate.end_deputyship(${ref}::uuid) as answer`.execute(trx)
  return rows[0]!.answer
}

import { sql } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { Trx } from './tables.ts'

/**
 * Lets a task of the program open the case that is open now, for one order. Fails where that would let it see more than
 * the caller does.
 * @param jobId inner id of the order
 * @param until instant after which the grant ends by itself
 */
export async function letJobOpen(
  trx: Trx,
  jobId: string,
  grant: { categories: readonly Category[]; write: readonly Category[]; until: Date },
): Promise<void> {
  await sql`select gate.let_job_open(${jobId}, ${[...grant.categories]}::text[], ${[...grant.write]}::text[], ${grant.until})`.execute(
    trx,
  )
}

/** Opens the case of an order for the task that carries it out; false where the grant has ended. The reading is logged. */
export async function openCaseAsJob(trx: Trx, jobId: string, part: string): Promise<boolean> {
  const { rows } = await sql<{
    opened: boolean
  }>`select gate.open_case_as_job(${jobId}, ${part}) as opened`.execute(trx)
  return rows[0]!.opened
}

/** Ends the grant of an order of the case that is open now. */
export async function endJobGrant(trx: Trx, jobId: string): Promise<void> {
  await sql`select gate.end_job_grant(${jobId})`.execute(trx)
}

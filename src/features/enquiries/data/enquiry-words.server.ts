import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'

/** Removes words, answers and authors of the site's enquiries that were over before this day (YYYY-MM-DD); tasks only. */
export async function forgetWordsBefore(trx: Trx, before: string): Promise<void> {
  await sql`select batch.forget_enquiry_words(${before}::date)`.execute(trx)
}

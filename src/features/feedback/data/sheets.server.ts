import { sql } from 'kysely'
import { type FeedbackSheet, feedbackVersion } from '#domain/publication/feedback/feedback-form.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { appDatabase } from '#platform/db/pool.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { FeedbackTables } from './tables.ts'

/** What a client said on one sheet. */
export type FeedbackInput = { answers: FeedbackSheet['answers']; words: string }

/** The sheets of the site in the present version of the form; read by who may, whole, to be counted. */
export const feedbackSheets = (trx: Trx, entered: Entered): Promise<(FeedbackSheet & { words: string })[]> =>
  tablesOf<FeedbackTables>(trx)
    .selectFrom('client_feedback')
    .select(['month', 'answers', 'words'])
    .where('site_id', '=', entered.siteId)
    .where('form_version', '=', feedbackVersion)
    // In the order in which they were stored they would tell who came when.
    .orderBy(sql`random()`)
    .execute()

/** Stores a sheet that came on paper, under the month of today. */
export async function insertSheet(trx: Trx, entered: Entered, sheet: FeedbackInput): Promise<void> {
  await tablesOf<FeedbackTables>(trx)
    .insertInto('client_feedback')
    .values({
      site_id: entered.siteId,
      month: sql<string>`date_trunc('month', app.today())::date`,
      form_version: feedbackVersion,
      answers: JSON.stringify(sheet.answers),
      words: sheet.words,
    })
    .execute()
}

/** Keeps the digest of a code that was printed on a sheet in the open case. */
export async function storeCode(trx: Trx, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{
    stored: boolean
  }>`select gate.issue_feedback_code(${tokenHash}) as stored`.execute(trx)
  return rows[0]!.stored
}

/** Whether a code is valid: known, not used, not run out. Nobody is signed in. */
export async function isValidCode(tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{
    valid: boolean
  }>`select gate.feedback_code_is_valid(${tokenHash}) as valid`.execute(appDatabase())
  return rows[0]!.valid
}

/** Stores a sheet under a code, which is gone with it; false where the code is not valid (any more). */
export async function giveFeedback(tokenHash: Buffer, sheet: FeedbackInput): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`
    select gate.give_feedback(${tokenHash}, ${feedbackVersion}, ${JSON.stringify(sheet.answers)}::jsonb, ${sheet.words}) as given`.execute(
    appDatabase(),
  )
  return rows[0]!.given
}

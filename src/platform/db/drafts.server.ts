import { sql } from 'kysely'
import { appDatabase } from './pool.server.ts'
import { type Trx, tablesOf } from './tables.ts'
import type { Entered } from './in-site.server.ts'

type DraftTables = {
  draft: {
    site_id: string
    membership_id: string
    form: string
    content: Record<string, string | string[]>
    updated_at: Date
  }
}

/** Keeps the fields of a form whose sign-in ran out; the address of the form names the draft. */
export async function keepDraft(
  tokenHash: Buffer | null,
  form: string,
  content: Record<string, string | string[]>,
): Promise<void> {
  if (!tokenHash) return
  await sql`select gate.keep_draft(${tokenHash}, ${form}, ${JSON.stringify(content)}::jsonb)`.execute(
    appDatabase(),
  )
}

/** The kept fields of a form, or null; they are there for the membership that typed them and nobody else. */
export async function findDraft(
  trx: Trx,
  entered: Entered,
  form: string,
): Promise<Record<string, string | string[]> | null> {
  const row = await tablesOf<DraftTables>(trx)
    .selectFrom('draft')
    .select('content')
    .where('site_id', '=', entered.siteId)
    .where('membership_id', '=', entered.membershipId)
    .where('form', '=', form)
    .executeTakeFirst()
  return row?.content ?? null
}

/** Removes the kept fields once the form was sent. */
export async function dropDraft(trx: Trx, entered: Entered, form: string): Promise<void> {
  await tablesOf<DraftTables>(trx)
    .deleteFrom('draft')
    .where('site_id', '=', entered.siteId)
    .where('membership_id', '=', entered.membershipId)
    .where('form', '=', form)
    .execute()
}

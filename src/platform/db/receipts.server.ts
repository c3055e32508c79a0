import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Trx, tablesOf } from './tables.ts'

type ReceiptTables = {
  command_receipt: {
    site_id: string
    membership_id: string
    key: string
    command: string
    input_digest: Buffer
    status: number
    location: string
  }
}

export type Receipt = { status: number; location: string; sameInput: boolean }

/** Digest of a command's input, independent of the order of its fields. */
export function inputDigest(input: Record<string, unknown>): Buffer {
  const ordered = Object.entries(input).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(
      JSON.stringify(ordered, (_name, value: unknown) =>
        value instanceof File ? [value.name, value.size] : value,
      ),
    )
    .digest()
}

type Sent = { siteId: string; membershipId: string; key: string; command: string; digest: Buffer }

/** Waits until no other transaction works under the same key, then answers what came of it, if anything. */
export async function findReceipt(trx: Trx, sent: Sent): Promise<Receipt | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${sent.membershipId}:${sent.key}`}, 3))`.execute(
    trx,
  )
  const row = await tablesOf<ReceiptTables>(trx)
    .selectFrom('command_receipt')
    .select(['command', 'input_digest', 'status', 'location'])
    .where('site_id', '=', sent.siteId)
    .where('membership_id', '=', sent.membershipId)
    .where('key', '=', sent.key)
    .executeTakeFirst()
  if (!row) return null
  const sameInput = row.command === sent.command && row.input_digest.equals(sent.digest)
  return { status: row.status, location: row.location, sameInput }
}

/** Stores status and place of an answer, never its content. */
export async function putReceipt(trx: Trx, sent: Sent, answer: { status: number; location: string }) {
  await tablesOf<ReceiptTables>(trx)
    .insertInto('command_receipt')
    .values({
      site_id: sent.siteId,
      membership_id: sent.membershipId,
      key: sent.key,
      command: sent.command,
      input_digest: sent.digest,
      ...answer,
    })
    .execute()
}

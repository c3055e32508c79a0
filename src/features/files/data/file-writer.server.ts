import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { config } from '#platform/config.server.ts'
import { encrypt } from '#platform/crypto/wrap.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { siteKey } from './site-key-reader.server.ts'
import type { FilesTables } from './tables.ts'

export type NewFile = { caseId: string; title: string; mediaType: string; content: Buffer }

/** What an encrypted content is bound to: moved elsewhere or to another version it does not open. */
export const boundTo = (siteId: string, id: string, version: number): string => `${siteId}:${id}:${version}`

/**
 * Stores a document of the open case: content encrypted on disk first, whole or not at all, then its row in the
 * caller's transaction. If that is rolled back, an unreadable blob remains, which the sweep removes.
 */
export async function storeFile(trx: Trx, entered: Entered, file: NewFile): Promise<{ id: string }> {
  const id = randomUUID()
  const key = randomBytes(32)
  const version = 1
  const site = await siteKey(trx, entered.siteId)
  const folder = path.join(config().NAHTLOS_FILES, entered.siteId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(
    path.join(folder, `${id}.new`),
    encrypt(key, file.content, boundTo(entered.siteId, id, version)),
    { mode: 0o600, flush: true },
  )
  await rename(path.join(folder, `${id}.new`), path.join(folder, id))
  await tablesOf<FilesTables>(trx)
    .insertInto('stored_file')
    .values({
      site_id: entered.siteId,
      id,
      case_id: file.caseId,
      title: file.title,
      media_type: file.mediaType,
      byte_length: file.content.length,
      content_sha256: createHash('sha256').update(file.content).digest(),
      version,
      wrapped_key: encrypt(site.key, key, `key:${id}`),
      site_key_number: site.number,
      stored_by: entered.membershipId,
    })
    .execute()
  return { id }
}

/** Deletes a document: row with its key, entry in the register that a restore replays, then the blob. */
export async function deleteFile(
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<string | null> {
  const tables = tablesOf<FilesTables>(trx)
  const gone = await tables
    .deleteFrom('stored_file')
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('ref', '=', ref)
    .returning('id')
    .executeTakeFirst()
  if (!gone) return null
  await tables.insertInto('deletion_register').values({ site_id: entered.siteId, file_id: gone.id }).execute()
  await rm(path.join(config().NAHTLOS_FILES, entered.siteId, gone.id), { force: true })
  return gone.id
}

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { config } from '#platform/config.server.ts'
import { decrypt } from '#platform/crypto/wrap.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { boundTo } from './file-writer.server.ts'
import { siteKey } from './site-key-reader.server.ts'
import type { FilesTables } from './tables.ts'

/** The documents of the open case, newest first. */
export const filesOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<FilesTables>(trx)
    .selectFrom('stored_file')
    .select([
      'ref',
      'title',
      'media_type as mediaType',
      'byte_length as byteLength',
      'stored_at as storedAt',
      'stored_by as storedBy',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('stored_at', 'desc')
    .execute()

export type OpenedFile = { id: string; title: string; mediaType: string; content: Buffer }

/** One document of the open case with its content, or null. Throws where the stored content was changed. */
export async function openFile(
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<OpenedFile | null> {
  const row = await tablesOf<FilesTables>(trx)
    .selectFrom('stored_file')
    .selectAll()
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('ref', '=', ref)
    .executeTakeFirst()
  if (!row) return null
  const site = await siteKey(trx, entered.siteId, row.site_key_number)
  const key = decrypt(site.key, row.wrapped_key, `key:${row.id}`)
  const sealed = await readFile(path.join(config().NAHTLOS_FILES, entered.siteId, row.id))
  const content = decrypt(key, sealed, boundTo(entered.siteId, row.id, row.version))
  if (!createHash('sha256').update(content).digest().equals(row.content_sha256))
    throw new Error(`file ${row.id} was changed`)
  return { id: row.id, title: row.title, mediaType: row.media_type, content }
}

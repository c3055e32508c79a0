import { randomBytes, randomUUID } from 'node:crypto'
import { decrypt, encrypt } from '#platform/crypto/wrap.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { siteKey } from '#features/files/index.ts'
import type { EventLogTables } from './tables.ts'

const bytesPerPart = 1024 * 1024

/** What a part of a log is bound to: moved elsewhere it does not open. */
const boundTo = (siteId: string, logId: string, position: number) => `${siteId}:${logId}:${position}`
const keyBoundTo = (logId: string) => `event-log:${logId}`

/** The key of a new log, itself and wrapped by the key of the site. */
export async function newLogKey(trx: Trx, siteId: string) {
  const [id, key, site] = [randomUUID(), randomBytes(32), await siteKey(trx, siteId)]
  return { id, key, wrapped: encrypt(site.key, key, keyBoundTo(id)), siteKeyNumber: site.number }
}

/** The key of a log whose content is kept. Throws where one bit was changed. */
export async function logKey(
  trx: Trx,
  siteId: string,
  log: { id: string; wrappedKey: Buffer; siteKeyNumber: number },
): Promise<Buffer> {
  const site = await siteKey(trx, siteId, log.siteKeyNumber)
  return decrypt(site.key, log.wrappedKey, keyBoundTo(log.id))
}

/** Stores the content of a log in encrypted parts. */
export async function insertContent(trx: Trx, siteId: string, logId: string, key: Buffer, content: Buffer) {
  for (let position = 0; position < partsOf(content.length); position++) {
    const part = content.subarray(position * bytesPerPart, (position + 1) * bytesPerPart)
    await tablesOf<EventLogTables>(trx)
      .insertInto('event_log_part')
      .values({
        site_id: siteId,
        log_id: logId,
        position,
        sealed: encrypt(key, part, boundTo(siteId, logId, position)),
      })
      .execute()
  }
}

/** How many parts a log of so many bytes has. */
export const partsOf = (byteLength: number): number => Math.ceil(byteLength / bytesPerPart)

/** One part of a log, opened. Throws where it is not there (any more) and where one bit was changed. */
export async function readPart(
  trx: Trx,
  siteId: string,
  logId: string,
  key: Buffer,
  position: number,
): Promise<Buffer> {
  const row = await tablesOf<EventLogTables>(trx)
    .selectFrom('event_log_part')
    .select('sealed')
    .where('site_id', '=', siteId)
    .where('log_id', '=', logId)
    .where('position', '=', position)
    .executeTakeFirstOrThrow()
  return decrypt(key, row.sealed, boundTo(siteId, logId, position))
}

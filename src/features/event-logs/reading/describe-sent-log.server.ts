import type { Trx } from '#platform/db/tables.ts'
import type { SentLog } from '../data/log-reader.server.ts'
import { logKey, partsOf, readPart } from '../data/sealed-content.server.ts'
import { sealedSource } from './sealed-source.ts'
import { describeLog, type LogDescription } from '../logs/description/describe-log.ts'

/** What a log that is kept sealed offers to choose from; only its first part is opened. */
export async function describeSentLog(
  trx: Trx,
  siteId: string,
  log: SentLog,
  wrapped: NonNullable<SentLog['key']>,
): Promise<LogDescription> {
  const key = await logKey(trx, siteId, wrapped)
  return describeLog(
    sealedSource(log.fileName, partsOf(log.byteLength), (position) =>
      readPart(trx, siteId, log.id, key, position),
    ),
  )
}

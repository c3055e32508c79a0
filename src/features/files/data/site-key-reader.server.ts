import { readFileSync } from 'node:fs'
import { config } from '#platform/config.server.ts'
import { decrypt } from '#platform/crypto/wrap.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { FilesTables } from './tables.ts'

type Keyring = { keys: Record<string, string> }

/** The key of a site, unwrapped with the installation key it was wrapped by; the newest, or the one named. */
export async function siteKey(
  trx: Trx,
  siteId: string,
  number?: number,
): Promise<{ number: number; key: Buffer }> {
  const row = await tablesOf<FilesTables>(trx)
    .selectFrom('site_key')
    .select(['number', 'wrapped', 'installation_key'])
    .where('site_id', '=', siteId)
    .$if(number !== undefined, (query) => query.where('number', '=', number!))
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  const keyring = JSON.parse(readFileSync(config().NAHTLOS_KEYRING, 'utf8')) as Keyring
  const installation = keyring.keys[row.installation_key]
  if (!installation) throw new Error(`the keyring lacks the key "${row.installation_key}"`)
  return {
    number: row.number,
    key: decrypt(Buffer.from(installation, 'base64'), row.wrapped, `${siteId}:${row.number}`),
  }
}

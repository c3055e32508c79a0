import { randomBytes } from 'node:crypto'
import { encrypt } from '#platform/crypto/wrap.server.ts'
import { required } from './environment.ts'
import { readKeyring } from './keyring.ts'

/** A fresh key of a site as a row of site_key, wrapped by the current installation key; site and number are bound in. */
export function wrappedSiteKey(site: string, number: number) {
  const keyring = readKeyring(required('NAHTLOS_KEYRING'))
  const installation = Buffer.from(keyring.keys[keyring.current]!, 'base64')
  const wrapped = encrypt(installation, randomBytes(32), `${site}:${number}`)
  return {
    site_id: site,
    number,
    wrapped: `\\x${wrapped.toString('hex')}`,
    installation_key: keyring.current,
    created_at: new Date(),
  }
}

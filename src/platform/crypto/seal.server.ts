import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { config } from '../config.server.ts'

const keyFor = (use: string) =>
  Buffer.from(hkdfSync('sha256', config().NAHTLOS_SECRET, '', `nahtlos:${use}`, 32))

/** Encrypts a short secret of the program (AES-256-GCM, key derived from NAHTLOS_SECRET per use). */
export function seal(use: string, content: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(use), nonce)
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what `seal` made for the same use; null where it was changed or made elsewhere. */
export function unseal(use: string, sealed: Buffer): Buffer | null {
  if (sealed.length < 28) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(use), sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  } catch {
    return null
  }
}

/** A keyed digest: equal texts give equal digests, but nobody without the secret can try texts out. */
export const keyedDigest = (use: string, text: string): Buffer =>
  createHmac('sha256', keyFor(use)).update(text).digest()

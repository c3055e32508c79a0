import { Secret, TOTP } from 'otpauth'
import { seal, unseal } from '#platform/crypto/seal.server.ts'
import { writeInstallationLog } from '#platform/db/installation-log.server.ts'
import {
  confirmTotp,
  putTotpSecret,
  type SignInAccount,
  useTotpStep,
} from './data/account-repository.server.ts'

const period = 30
const totpOf = (secret: Secret, label: string) =>
  new TOTP({ issuer: 'Nahtlos', label, secret, period, digits: 6, algorithm: 'SHA1' })

/** Makes a new secret, stored sealed and unconfirmed. Answers the address an authenticator app reads, and the secret. */
export async function beginTotp(
  accountId: string,
  label: string,
): Promise<{ address: string; secret: string }> {
  const secret = new Secret({ size: 20 })
  await putTotpSecret(accountId, seal('totp', Buffer.from(secret.bytes)))
  return { address: totpOf(secret, label).toString(), secret: secret.base32 }
}

/** The secret that waits for its first code, or null. */
export function waitingTotp(
  account: SignInAccount,
  label: string,
): { address: string; secret: string } | null {
  if (!account.totpSealed || account.totpConfirmedAt) return null
  const secret = secretOf(account)
  return secret && { address: totpOf(secret, label).toString(), secret: secret.base32 }
}

function secretOf(account: SignInAccount): Secret | null {
  const bytes = account.totpSealed && unseal('totp', account.totpSealed)
  return bytes ? new Secret({ buffer: new Uint8Array(bytes).buffer }) : null
}

/** Accepts a code of this or the neighbouring time step, once. */
export async function acceptCode(account: SignInAccount, code: string): Promise<boolean> {
  const secret = secretOf(account)
  const digits = code.replaceAll(/\s/g, '')
  if (!secret || !/^\d{6}$/.test(digits)) return false
  const delta = totpOf(secret, '').validate({ token: digits, window: 1 })
  if (delta === null) return false
  const step = Math.floor(Date.now() / 1000 / period) + delta
  if (account.totpLastStep !== null && step <= account.totpLastStep) return false
  return useTotpStep(account.id, step)
}

/** Confirms a new secret with its first code; from then on signing in asks for one. */
export async function confirmTotpWith(account: SignInAccount, code: string): Promise<boolean> {
  if (!(await acceptCode(account, code))) return false
  await confirmTotp(account.id, new Date())
  await writeInstallationLog('totp.confirmed', account.id)
  return true
}

/** Switches the second step off. */
export async function removeTotp(accountId: string): Promise<void> {
  await putTotpSecret(accountId, null)
  await writeInstallationLog('totp.removed', accountId)
}

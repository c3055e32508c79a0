import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { lockedUntil } from './lock-out.ts'
import { config } from '#platform/config.server.ts'
import { keyedDigest, seal, unseal } from '#platform/crypto/seal.server.ts'
import { writeInstallationLog } from '#platform/db/installation-log.server.ts'
import { hashToken } from '#platform/http/cookies.server.ts'
import {
  failuresOf,
  findAccount,
  findAccountByLogin,
  noteAttempt,
  type SignInAccount,
} from './data/account-repository.server.ts'
import {
  chooseMembership,
  insertSession,
  membershipsOf,
  replaceToken,
} from './data/session-repository.server.ts'
import { acceptCode } from './totp.server.ts'

/** OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hash of a new password. */
export const hashPassword = (password: string): Promise<string> => hash(password, argon)

/** Whether the password belongs to the hash. */
export const passwordFits = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password)

let placeholder: Promise<string> | undefined
/** An unknown name costs as much time as a wrong password, so that nobody learns which names exist. */
const placeholderHash = () => (placeholder ??= hashPassword(randomBytes(16).toString('hex')))

export type Visitor = { network: string; device: string }

export type SignInAnswer =
  | { kind: 'signed_in'; token: string; memberships: number }
  | { kind: 'code_needed'; ticket: string }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }

const attemptDigest = (login: string) => keyedDigest('sign-in', login)

async function waiting(login: string, network: string): Promise<SignInAnswer | null> {
  const until = lockedUntil(await failuresOf(attemptDigest(login), network))
  const left = until - Date.now()
  return left > 0 ? { kind: 'wait', seconds: Math.ceil(left / 1000) } : null
}

async function failed(
  login: string,
  visitor: Visitor,
  accountId: string | null,
  kind: string,
): Promise<SignInAnswer> {
  await noteAttempt(attemptDigest(login), visitor.network, false)
  await writeInstallationLog(kind, accountId)
  return { kind: 'wrong' }
}

/** First step: name and password. Unknown name, wrong password and closed account give the same answer. */
export async function signIn(login: string, password: string, visitor: Visitor): Promise<SignInAnswer> {
  const name = login.trim().toLowerCase()
  const held = await waiting(name, visitor.network)
  if (held) return held
  const account = await findAccountByLogin(name)
  const fits = await passwordFits(account?.passwordHash ?? (await placeholderHash()), password)
  if (!account || !fits) return failed(name, visitor, account?.id ?? null, 'sign_in.failed')
  if (account.totpConfirmedAt) return { kind: 'code_needed', ticket: ticketFor(account, name) }
  return signedIn(account, name, visitor)
}

/** Second step: the code of the app, under the ticket of the first step. */
export async function signInWithCode(
  ticket: string,
  code: string,
  visitor: Visitor,
): Promise<SignInAnswer | { kind: 'ticket_over' }> {
  const holder = holderOf(ticket)
  const account = holder && (await findAccount(holder.accountId))
  if (!holder || !account) return { kind: 'ticket_over' }
  const held = await waiting(holder.login, visitor.network)
  if (held) return held
  if (!(await acceptCode(account, code)))
    return failed(holder.login, visitor, account.id, 'sign_in.code_failed')
  return signedIn(account, holder.login, visitor)
}

const newToken = () => randomBytes(32).toString('base64url')

async function signedIn(account: SignInAccount, login: string, visitor: Visitor): Promise<SignInAnswer> {
  const token = newToken()
  const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_HOURS: hours } = config()
  const tokenHash = hashToken(token)
  await insertSession({ accountId: account.id, tokenHash, idleMinutes, hours, device: visitor.device })
  await noteAttempt(attemptDigest(login), visitor.network, true)
  await writeInstallationLog('sign_in.done', account.id)
  const memberships = await membershipsOf(tokenHash)
  if (memberships.length === 1) await chooseMembership(tokenHash, memberships[0]!.ref)
  return { kind: 'signed_in', token, memberships: memberships.length }
}

/** Works on as another member: another context, under a new token. Null where it is not one of the holder's. */
export async function changeMembership(tokenHash: Buffer, ref: string): Promise<string | null> {
  if (!(await chooseMembership(tokenHash, ref))) return null
  const token = newToken()
  await replaceToken(tokenHash, hashToken(token))
  return token
}

const ticketMinutes = 5

function ticketFor(account: SignInAccount, login: string): string {
  const content = JSON.stringify({ accountId: account.id, login, until: Date.now() + ticketMinutes * 60_000 })
  return seal('sign-in-ticket', Buffer.from(content)).toString('base64url')
}

function holderOf(ticket: string): { accountId: string; login: string } | null {
  const opened = unseal('sign-in-ticket', Buffer.from(ticket, 'base64url'))
  if (!opened) return null
  const content = JSON.parse(opened.toString()) as { accountId: string; login: string; until: number }
  return content.until > Date.now() ? content : null
}

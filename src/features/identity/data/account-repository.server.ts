import { sql } from 'kysely'
import { appDatabase } from '#platform/db/pool.server.ts'
import { sharedTablesOf } from '#platform/db/tables.ts'
import type { IdentityTables } from './tables.ts'

const tables = () => sharedTablesOf<IdentityTables>(appDatabase())

export type SignInAccount = {
  id: string
  displayName: string
  passwordHash: string
  totpSealed: Buffer | null
  totpConfirmedAt: Date | null
  totpLastStep: number | null
}

const accountColumns = [
  'account.id as id',
  'account.display_name as displayName',
  'credential.password_hash as passwordHash',
  'credential.totp_sealed as totpSealed',
  'credential.totp_confirmed_at as totpConfirmedAt',
  'credential.totp_last_step as totpLastStep',
] as const

const accounts = () =>
  tables()
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .where('account.closed_at', 'is', null)
    .select(accountColumns)

/** The open account with this sign-in name, with its secrets. */
export const findAccountByLogin = (login: string): Promise<SignInAccount | undefined> =>
  accounts().where('account.login', '=', login).executeTakeFirst()

/** The open account with this id, with its secrets. */
export const findAccount = (id: string): Promise<SignInAccount | undefined> =>
  accounts().where('account.id', '=', id).executeTakeFirst()

/** Failed tries since the last success, newest first: of the account, and of the account from this network. */
export async function failuresOf(loginDigest: Buffer, network: string) {
  const rows = await tables()
    .selectFrom('sign_in_attempt')
    .select(['network', 'succeeded', 'tried_at'])
    .where('login_digest', '=', loginDigest)
    .where('tried_at', '>', sql<Date>`now() - interval '1 day'`)
    .orderBy('tried_at', 'desc')
    .limit(200)
    .execute()
  const untilSuccess = (tries: typeof rows) => {
    const success = tries.findIndex((row) => row.succeeded)
    return tries.slice(0, success === -1 ? undefined : success).map((row) => row.tried_at.getTime())
  }
  return {
    account: untilSuccess(rows),
    accountFromNetwork: untilSuccess(rows.filter((row) => row.network === network)),
  }
}

/** Notes a try, successful or not. */
export async function noteAttempt(loginDigest: Buffer, network: string, succeeded: boolean): Promise<void> {
  await tables()
    .insertInto('sign_in_attempt')
    .values({ login_digest: loginDigest, network, succeeded })
    .execute()
}

/** Stores a code secret that is not confirmed yet. */
export async function putTotpSecret(accountId: string, sealed: Buffer | null): Promise<void> {
  await tables()
    .updateTable('credential')
    .set({ totp_sealed: sealed, totp_confirmed_at: null, totp_last_step: null })
    .where('account_id', '=', accountId)
    .execute()
}

/**
 * Marks a time step as used. Answers false where this step or a later one was used before: a code serves once,
 * also when two requests bring it at the same moment.
 */
export async function useTotpStep(accountId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tables()
    .updateTable('credential')
    .set({ totp_last_step: step })
    .where('account_id', '=', accountId)
    .where((is) => is.or([is('totp_last_step', 'is', null), is('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Confirms the code secret after its first right code. */
export async function confirmTotp(accountId: string, at: Date): Promise<void> {
  await tables()
    .updateTable('credential')
    .set({ totp_confirmed_at: at })
    .where('account_id', '=', accountId)
    .execute()
}

/** Replaces the password. */
export async function putPassword(accountId: string, hash: string, at: Date): Promise<void> {
  await tables()
    .updateTable('credential')
    .set({ password_hash: hash, password_changed_at: at })
    .where('account_id', '=', accountId)
    .execute()
}

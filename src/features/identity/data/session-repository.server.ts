import { sql } from 'kysely'
import { appDatabase } from '#platform/db/pool.server.ts'
import { sharedTablesOf } from '#platform/db/tables.ts'
import type { Role } from '#domain/kernel/roles.ts'
import type { IdentityTables } from './tables.ts'

const tables = () => sharedTablesOf<IdentityTables>(appDatabase())

export type NewSession = {
  accountId: string
  tokenHash: Buffer
  idleMinutes: number
  hours: number
  device: string
}

/** Stores a session; only the hash of its token is kept. */
export async function insertSession(session: NewSession): Promise<void> {
  const now = Date.now()
  await tables()
    .insertInto('session')
    .values({
      account_id: session.accountId,
      token_hash: session.tokenHash,
      idle_minutes: session.idleMinutes,
      idle_until: new Date(now + session.idleMinutes * 60_000),
      expires_at: new Date(now + session.hours * 3_600_000),
      device: session.device.slice(0, 200),
    })
    .execute()
}

/** The running session with its account, or undefined. */
export const findSession = (tokenHash: Buffer) =>
  tables()
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'session.id',
      'session.account_id as accountId',
      'account.display_name as displayName',
      'account.login',
    ])
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .where('account.closed_at', 'is', null)
    .where('idle_until', '>', sql<Date>`clock_timestamp()`)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst()

/** The running sessions of an account, newest first. */
export const sessionsOf = (accountId: string) =>
  tables()
    .selectFrom('session')
    .select([
      'id',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'device',
      'token_hash as tokenHash',
    ])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('idle_until', '>', sql<Date>`clock_timestamp()`)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .orderBy('created_at', 'desc')
    .execute()

/** Gives a running session another token: one that was spied out before counts no longer. */
export async function replaceToken(tokenHash: Buffer, next: Buffer): Promise<void> {
  await tables()
    .updateTable('session')
    .set({ token_hash: next })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends all sessions of an account but this one. */
export async function endOtherSessions(accountId: string, tokenHash: Buffer): Promise<void> {
  await tables()
    .updateTable('session')
    .set({ ended_at: new Date() })
    .where('ended_at', 'is', null)
    .where('account_id', '=', accountId)
    .where('token_hash', '<>', tokenHash)
    .execute()
}

/** Ends one session, or all sessions of the account it belongs to. */
export async function endSessions(which: { tokenHash: Buffer } | { accountId: string }): Promise<void> {
  await tables()
    .updateTable('session')
    .set({ ended_at: new Date() })
    .where('ended_at', 'is', null)
    .$if('tokenHash' in which, (query) =>
      query.where('token_hash', '=', (which as { tokenHash: Buffer }).tokenHash),
    )
    .$if('accountId' in which, (query) =>
      query.where('account_id', '=', (which as { accountId: string }).accountId),
    )
    .execute()
}

export type Membership = {
  siteName: string
  isDemo: boolean
  ref: string
  role: Role
  title: string
  organisationName: string
}

/** The contexts the holder of this session may choose from, over all sites. */
export async function membershipsOf(tokenHash: Buffer): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select site_name as "siteName", is_demo as "isDemo", ref, role, title, organisation_name as "organisationName"
    from gate.my_memberships(${tokenHash})`.execute(appDatabase())
  return rows
}

/** Chooses a context for the session; false where it is not one of the holder's. */
export async function chooseMembership(tokenHash: Buffer, ref: string): Promise<boolean> {
  const { rows } = await sql<{
    chosen: boolean
  }>`select gate.choose_membership(${tokenHash}, ${ref}::uuid) as chosen`.execute(appDatabase())
  return rows[0]?.chosen ?? false
}

import { type ControlledTransaction, sql } from 'kysely'
import { setClock } from '../clock.server.ts'
import type { Role } from '#domain/kernel/roles.ts'
import { appDatabase, appDialect } from './pool.server.ts'
import { sentTogether } from './sent-together.server.ts'
import type { Trx } from './tables.ts'

/** Who calls: the hash of the session's token and the id of the request; null where nobody is signed in. */
export type Caller = { tokenHash: Buffer | null; requestId: string; purpose?: string }

/** The context that was entered, as the head of every page shows it. */
export type Entered = {
  siteId: string
  siteName: string
  isDemo: boolean
  membershipId: string
  membershipRef: string
  organisationId: string
  organisationName: string
  role: Role
  title: string
  accountId: string
  displayName: string
}

/**
 * A transaction inside a site that the holder ends itself. `commit` fails where the database did not take it; undoing
 * never fails, for what lost its connection is undone.
 */
export type OpenTransaction = {
  trx: Trx
  entered: Entered
  commit: () => Promise<void>
  rollback: () => Promise<void>
}

/**
 * Begins a transaction and enters the context chosen for the session. This and `inSite` are the only ways to a
 * transaction.
 * @returns null where the session has ended or no membership is chosen; the transaction is closed then
 */
export async function beginInSite(caller: Caller): Promise<OpenTransaction | null> {
  if (!caller.tokenHash) return null
  const trx = await appDatabase().startTransaction().execute()
  const rollback = async () =>
    void (await trx
      .rollback()
      .execute()
      .catch(() => {}))
  // A failed commit keeps its connection until it is undone, too.
  const commit = () =>
    trx
      .commit()
      .execute()
      .catch(async (error: unknown) => {
        await rollback()
        throw error
      })
  try {
    const entered = await enter(trx, caller)
    if (entered) {
      const together = await sentTogether(trx, appDialect())
      return { trx: together as unknown as Trx, entered, commit, rollback }
    }
  } catch (error) {
    await rollback()
    throw error
  }
  await commit()
  return null
}

async function enter(trx: ControlledTransaction<never>, caller: Caller): Promise<Entered | null> {
  const { rows } = await sql<Entered>`
    select site_id as "siteId", site_name as "siteName", is_demo as "isDemo", membership_id as "membershipId",
      membership_ref as "membershipRef", organisation_id as "organisationId", organisation_name as "organisationName",
      acting_role as role, title, account_id as "accountId", display_name as "displayName"
    from gate.enter_chosen(${caller.tokenHash}, ${caller.purpose ?? ''}, ${caller.requestId}, ${setClock()}::timestamptz)`.execute(
    trx,
  )
  return rows[0] ?? null
}

/** Does `work` in one transaction inside the caller's site; null where the session has ended. */
export async function inSite<T>(
  caller: Caller,
  work: (trx: Trx, entered: Entered) => Promise<T>,
): Promise<T | null> {
  const open = await beginInSite(caller)
  if (!open) return null
  let result: T
  try {
    result = await work(open.trx, open.entered)
  } catch (error) {
    await open.rollback()
    throw error
  }
  await open.commit()
  return result
}

/** The same for a task of the program; null where its run is not marked as running. */
export async function inSiteAsJob<T>(
  siteId: string,
  runId: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T | null> {
  return appDatabase()
    .transaction()
    .execute(async (trx) => {
      const { rows } = await sql<{
        entered: boolean
      }>`select gate.enter_job(${siteId}, ${runId}) as entered`.execute(trx)
      return rows[0]?.entered ? work(trx as unknown as Trx) : null
    })
}

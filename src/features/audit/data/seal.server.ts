import { sql } from 'kysely'
import { appDatabase } from '#platform/db/pool.server.ts'
import type { Trx } from '#platform/db/tables.ts'

export type SealedBlock = { blockNo: number; entries: number; head: Buffer }

/** Seals the unsealed entries of the entered site; null where there were none. */
export async function sealSite(trx: Trx, window: string): Promise<SealedBlock | null> {
  const { rows } =
    await sql<SealedBlock>`select block_no as "blockNo", entries, head from batch.seal_audit(${window}::interval)`.execute(
      trx,
    )
  return rows[0] ?? null
}

/** Seals the log of the installation; null where there was nothing new. */
export async function sealInstallationLog(): Promise<SealedBlock | null> {
  const { rows } =
    await sql<SealedBlock>`select block_no as "blockNo", entries, head from batch.seal_installation_log()`.execute(
      appDatabase(),
    )
  return rows[0] ?? null
}

/** Makes the months of the log that are missing, three ahead. */
export async function ensurePartitions(): Promise<void> {
  await sql`select app.ensure_partitions()`.execute(appDatabase())
}

/** Takes away due items of grants that ran out. */
export async function dropEndedWorkItems(trx: Trx): Promise<void> {
  await sql`select batch.drop_ended_work_items()`.execute(trx)
}

import { appDatabase } from './pool.server.ts'
import { sharedTablesOf } from './tables.ts'

type LogTables = { installation_log: { kind: string; account_id: string | null; detail: string } }

/** Writes to the log of the installation: sign-ins and what belongs to no site. Codes and ids, no names. */
export async function writeInstallationLog(
  kind: string,
  accountId: string | null,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await sharedTablesOf<LogTables>(appDatabase())
    .insertInto('installation_log')
    .values({ kind, account_id: accountId, detail: JSON.stringify(detail) })
    .execute()
}

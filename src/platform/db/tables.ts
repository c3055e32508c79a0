import type { Kysely, Transaction } from 'kysely'

/**
 * A transaction inside a site. It names no table: each feature narrows it to its own tables, so that reading
 * a foreign table does not compile.
 */
export type Trx = Transaction<never> & { readonly insideSite: unique symbol }

/** The same transaction, seen with the tables of one feature. */
export const tablesOf = <Tables>(trx: Trx): Transaction<Tables> => trx as unknown as Transaction<Tables>

/** The database outside a site: shared tables only. */
export const sharedTablesOf = <Tables>(database: Kysely<never>): Kysely<Tables> =>
  database as unknown as Kysely<Tables>

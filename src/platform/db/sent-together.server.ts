import {
  type ControlledTransaction,
  type DatabaseConnection,
  type PostgresDialect,
  Transaction,
} from 'kysely'

/**
 * The same transaction, in which statements that do not wait for each other's answers are sent without waiting: what a
 * page reads with `Promise.all` is one way to the database and back instead of one per statement. They run in the order
 * in which they were sent. The query builder would send them one by one (its connection is lent to one at a time).
 * @param dialect of the database the transaction belongs to; its pool must have `pipeline` set
 */
export async function sentTogether(
  trx: ControlledTransaction<never>,
  dialect: PostgresDialect,
): Promise<Transaction<never>> {
  const executor = trx.getExecutor()
  // Inside a transaction there is one connection; it is ours until the transaction ends.
  const connection = await executor.provideConnection((held: DatabaseConnection) => Promise.resolve(held))
  return new Transaction<never>({
    config: { dialect },
    dialect,
    driver: dialect.createDriver(),
    executor: executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }),
  })
}

import { asAdmin, type DatabaseCopy } from '../../../support/database-copy.ts'

/**
 * Lets several write at once what all of them have read: rows are held until each waits for them.
 * @param hold the statement that holds the rows
 */
export const bothAtOnce = <Answer>(
  copy: DatabaseCopy,
  hold: { sql: string; values: unknown[] },
  sent: readonly (() => Promise<Answer>)[],
): Promise<Answer[]> =>
  asAdmin(copy, async (client) => {
    await client.query('begin')
    await client.query(hold.sql, hold.values)
    const answers = sent.map((send) => send())
    await waitingFor(copy, sent.length)
    await client.query('commit')
    return Promise.all(answers)
  })

/** Asked outside of the transaction, which would see one moment only. */
const waitingFor = (copy: DatabaseCopy, count: number) =>
  asAdmin(copy, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (rows[0]!.waiting >= count) return
      await new Promise((ready) => setTimeout(ready, 20))
    }
  })

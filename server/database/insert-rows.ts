import pg from 'pg'

/**
 * Inserts rows into one table of schema app, set-based (`insert … select … returning`), as loads must be.
 * @param rows all with the same columns; values as PostgreSQL reads them from JSON
 */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
    .map((column) => pg.escapeIdentifier(column))
    .join(', ')
  const name = `app.${pg.escapeIdentifier(table)}`
  for (let at = 0; at < rows.length; at += 5000) {
    await client.query(
      `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1) returning 1`,
      [JSON.stringify(rows.slice(at, at + 5000))],
    )
  }
}

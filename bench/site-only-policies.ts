import pg from 'pg'

const onlySite = 'site_id = app.site_id()'

/**
 * Reduces every policy of the app role to "of the own site", as software does that separates tenants and nothing
 * else. Only for the copy that is measured against.
 */
export async function reducePolicies(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; table: string; reads: boolean; writes: boolean }>(
    `select policyname as name, tablename as table, qual is not null as reads, with_check is not null as writes
     from pg_policies where schemaname = 'app' and 'nahtlos_app' = any(roles)`,
  )
  if (rows.length === 0) throw new Error('there are no policies to reduce')
  for (const { name, table, reads, writes } of rows) {
    const conditions = [reads ? `using (${onlySite})` : '', writes ? `with check (${onlySite})` : '']
    await admin.query(
      `alter policy ${pg.escapeIdentifier(name)} on app.${pg.escapeIdentifier(table)} ${conditions.join(' ')}`,
    )
  }
}

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'

const list = path.join(import.meta.dirname, 'grants.txt')
let copy: DatabaseCopy
beforeAll(async () => {
  copy = await freshDatabase()
})
afterAll(() => copy.drop())

const schemas = "('app', 'gate', 'pseudonym', 'search', 'batch', 'jobs', 'ledger')"
const query = `
  select format('%s %s.%s: %s', grantee, table_schema, table_name, string_agg(lower(privilege_type), ' ' order by privilege_type)) as line
    from information_schema.role_table_grants where table_schema in ${schemas} and grantee like 'nahtlos_%' and grantee <> grantor
    group by grantee, table_schema, table_name
  union all
  select format('%s %s.%s (%s): %s', grantee, table_schema, table_name, string_agg(column_name, ' ' order by column_name), lower(privilege_type))
    from information_schema.role_column_grants g where table_schema in ${schemas} and grantee like 'nahtlos_%' and grantee <> grantor
    and not exists (select from information_schema.role_table_grants t where t.grantee = g.grantee and t.table_schema = g.table_schema
      and t.table_name = g.table_name and t.privilege_type = g.privilege_type)
    group by grantee, table_schema, table_name, privilege_type
  union all
  select format('%s %s(%s): execute', r.rolname, p.oid::regproc, pg_get_function_identity_arguments(p.oid))
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace, pg_roles r
    where n.nspname in ${schemas} and r.rolname like 'nahtlos_%' and p.proowner <> r.oid and has_function_privilege(r.oid, p.oid, 'execute')
  union all
  select format('%s member of %s%s', m.rolname, g.rolname, case when a.inherit_option then ' (inherits)' else '' end)
    from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid where g.rolname like 'nahtlos_%' and m.rolname like 'nahtlos_%'
  order by 1`

test('the rights of all roles are those of the committed list (UPDATE_GRANTS=1 writes it anew)', async () => {
  const { rows } = await asAdmin(copy, (client) => client.query<{ line: string }>(query))
  const lines = `${rows
    .map((row) => row.line)
    .toSorted()
    .join('\n')}\n`
  if (process.env.UPDATE_GRANTS === '1') writeFileSync(list, lines)
  expect(rows.length).toBeGreaterThan(100)
  expect(lines).toBe(readFileSync(list, 'utf8'))
})

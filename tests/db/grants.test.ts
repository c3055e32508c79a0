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
// From the catalogue itself: the views of information_schema would look at each column once for each right.
const query = `
  with right_of as (
    select c.oid, n.nspname, c.relname, null as attname, (aclexplode(c.relacl)).*
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v', 'f', 'p')
    union all
    select c.oid, n.nspname, c.relname, a.attname, (aclexplode(a.attacl)).*
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v', 'f', 'p') and not a.attisdropped
  ), given as (
    select r.*, g.rolname as grantee_name from right_of r join pg_roles g on g.oid = r.grantee
      where r.nspname in ${schemas} and g.rolname like 'nahtlos_%' and r.grantee <> r.grantor
  )
  select format('%s %s.%s: %s', grantee_name, nspname, relname, string_agg(lower(privilege_type), ' ' order by privilege_type)) as line
    from given where attname is null group by grantee_name, nspname, relname
  union all
  select format('%s %s.%s (%s): %s', grantee_name, nspname, relname, string_agg(attname, ' ' order by attname), lower(privilege_type))
    from given g where attname is not null
    and not exists (select from given t where t.attname is null and (t.oid, t.grantee, t.privilege_type) = (g.oid, g.grantee, g.privilege_type))
    group by grantee_name, nspname, relname, privilege_type
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

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderPolicyFile } from '../../scripts/policy-forms.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'

const root = path.resolve(import.meta.dirname, '../..')
const files = globSync('db/policies/*.sql', { cwd: root }).toSorted()
let copy: DatabaseCopy
beforeAll(async () => {
  copy = await freshDatabase()
})
afterAll(() => copy.drop())

test.each(files)('%s is what its head says', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8')
  expect(renderPolicyFile(path.basename(file, '.sql'), text)).toBe(text)
})

test('every table of a site has a policy file, and every file its table', async () => {
  const { rows } = await asAdmin(copy, (client) =>
    client.query<{
      name: string
    }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped
      where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`),
  )
  expect(files.map((file) => path.basename(file, '.sql'))).toEqual(rows.map((row) => row.name).toSorted())
})

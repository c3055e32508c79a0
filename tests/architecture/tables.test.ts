import { describe, expect, test } from 'vitest'
import { levelOf } from '../../architecture/levels.ts'
import { repositoryFiles } from './repository-files.ts'
import { migratedTables, tableFiles, tablesTypes, type TablesType, viewNames } from './table-interfaces.ts'

type Owners = ReadonlyMap<string, string | null>

const isOwner = (name: string | null) => name === 'platform' || (name !== null && levelOf(name) !== undefined)

/** Tables without an owner that exists. */
const ownerless = (owners: Owners) =>
  [...owners].filter(([, owner]) => !isOwner(owner)).map(([table, owner]) => `${table}: ${owner}`)

/**
 * Tables a file names though it must not: tables that do not exist, of the same level or above. The log of an
 * opened case (audit) may be read by whoever opened it; platform holds its own tables and writes the log.
 */
function foreignTables(types: TablesType[], owners: Owners, views: string[]): string[] {
  return types.flatMap(({ file, tables }) => {
    const feature = /^src\/features\/([^/]+)\//.exec(file)?.[1] ?? 'platform'
    const mayName = (table: string) => {
      const owner = owners.get(table)
      if (views.includes(table) || owner === feature || owner === 'audit') return true
      return typeof owner === 'string' && (levelOf(owner) ?? Infinity) < (levelOf(feature) ?? -Infinity)
    }
    return [...tables.keys()]
      .filter((table) => !mayName(table))
      .map((table) => `${file}: ${table} (${owners.get(table) ?? 'does not exist'})`)
  })
}

describe('planted faults', () => {
  const owners = migratedTables([
    {
      path: 'db/migrations/x.sql',
      text: "create table app.case (\n);\ncomment on table app.case is 'cases: x';\ncreate table app.loose (\n);\ncreate table app.odd (\n);\ncomment on table app.odd is 'nobody: x'",
    },
  ])

  test('a table without owner, or with one that does not exist', () => {
    expect(ownerless(owners)).toEqual(['loose: null', 'odd: nobody'])
  })

  test('a table of a higher level, a table that does not exist', () => {
    const text = 'type TooTables = { case: { site_id: string }; caze: { site_id: string } }'
    const types = tablesTypes({ path: 'src/features/persons/data/tables.ts', text })
    expect(foreignTables(types, owners, [])).toEqual([
      'src/features/persons/data/tables.ts: case (cases)',
      'src/features/persons/data/tables.ts: caze (does not exist)',
    ])
  })

  test('columns and their null are read', () => {
    const text = `type Maybe = 'a' | null
      export interface RowTable { id: Generated<string>; a: string | null; b: ColumnType<Date | null, Date, Date>; c: Maybe }
      export interface OneTables { row: RowTable }`
    const [type] = tablesTypes({ path: 'x.ts', text })
    expect(Object.fromEntries(type!.tables.get('row')!)).toEqual({ id: false, a: true, b: true, c: true })
  })
})

const owners = migratedTables(repositoryFiles(['db/migrations/*.sql']))
const types = tableFiles().flatMap(tablesTypes)

test('tables and types were read', () => {
  const own = types.reduce((sum, type) => sum + type.tables.size, 0)
  console.log(`tables: ${owners.size} in the migrations, ${types.length} types that name ${own}`)
  expect(owners.size).toBeGreaterThan(40)
  expect(types.length).toBeGreaterThan(4)
})

test('every table has exactly one owner', () => {
  expect(ownerless(owners)).toEqual([])
})

test('features name only tables that exist, their own or those of a lower level', () => {
  expect(foreignTables(types, owners, viewNames())).toEqual([])
})

test('every table with rows of a site has a policy file', () => {
  const policies = new Set(
    repositoryFiles(['db/policies/*.sql']).map((file) =>
      file.path.slice('db/policies/'.length, -'.sql'.length),
    ),
  )
  const migrations = repositoryFiles(['db/migrations/*.sql'])
    .map((file) => file.text)
    .join('\n')
  const ofSite = [...owners.keys()].filter((table) =>
    new RegExp(`create table app\\.${table} \\(\\n\\s*site_id `).test(migrations),
  )
  expect(ofSite.filter((table) => !policies.has(table))).toEqual([])
  expect([...policies].filter((table) => !owners.has(table))).toEqual([])
})

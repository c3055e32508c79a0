import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableFiles, tablesTypes, type TablesType } from '../../architecture/table-interfaces.ts'
import { type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { type LiveColumn, liveColumns } from '../../architecture/live-columns.ts'

/**
 * Where the types of a file differ from the database. The types in `data/tables.ts` are complete; a type written
 * beside a single statement may name fewer columns.
 */
function differences(types: TablesType[], live: LiveColumn[]): string[] {
  const byTable = Map.groupBy(live, (column) => column.table)
  return types.flatMap(({ file, name, tables }) =>
    [...tables].flatMap(([table, columns]) => {
      const present = byTable.get(table)
      if (!present) return [`${file}: ${name}.${table} does not exist`]
      const unknown = [...columns.keys()].filter(
        (column) => !present.some((found) => found.column === column),
      )
      const missing = present.filter(({ column }) => file.endsWith('/tables.ts') && !columns.has(column))
      const otherNull = present.filter(({ column, isNullable, isView }) => {
        const said = columns.get(column)
        return !isView && said !== undefined && said !== isNullable
      })
      return [
        ...unknown.map((column) => `${file}: ${table}.${column} does not exist`),
        ...missing.map(({ column }) => `${file}: ${table}.${column} is missing`),
        ...otherNull.map(
          ({ column, isNullable }) => `${file}: ${table}.${column} may ${isNullable ? '' : 'not '}be null`,
        ),
      ]
    }),
  )
}

describe('planted faults', () => {
  const live = [
    { table: 'row', column: 'a', isNullable: false, isView: false },
    { table: 'row', column: 'b', isNullable: true, isView: false },
  ]
  const found = (file: string, columns: string) =>
    differences(tablesTypes({ path: file, text: `interface OneTables { row: { ${columns} } }` }), live)

  test.each([
    ['a: string; b: string | null', []],
    ['a: string; b: string', ['x/tables.ts: row.b may be null']],
    ['a: string | null; b: Generated<string | null>', ['x/tables.ts: row.a may not be null']],
    ['a: string', ['x/tables.ts: row.b is missing']],
    ['a: string; b: string | null; c: string', ['x/tables.ts: row.c does not exist']],
  ])('%s', (columns, expected) => expect(found('x/tables.ts', columns)).toEqual(expected))

  test('beside a statement fewer columns are enough', () => {
    expect(found('x/drafts.server.ts', 'a: string')).toEqual([])
  })
})

describe('the types of the program', () => {
  let copy: DatabaseCopy
  beforeAll(async () => void (copy = await freshDatabase()))
  afterAll(() => copy?.drop())

  test('equal the live schema in columns and null', async () => {
    const live = await liveColumns(copy, 'app')
    const types = tableFiles().flatMap(tablesTypes)
    const named = types
      .flatMap((type) => [...type.tables.values()])
      .reduce((sum, columns) => sum + columns.size, 0)
    console.log(
      `types: ${types.length} types with ${named} columns against ${live.length} columns in the database`,
    )
    expect(live.length).toBeGreaterThan(300)
    expect(named).toBeGreaterThan(150)
    expect(differences(types, live)).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { categories } from '#domain/kernel/categories.ts'
import { parsePolicyHead } from '../../scripts/policy-forms.ts'
import { repositoryFiles, root } from '../architecture/repository-files.ts'
import { type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { liveColumns } from '../architecture/live-columns.ts'

type Line = {
  table: string
  column: string
  category: string
  purpose: string
  legal_basis: string
  retention_class: string
}

/** Beside the categories of what is known about a person: about staff, organisations, the structure, about nobody. */
const otherCategories = ['staff', 'organisation', 'structure', 'technical', 'reference']

const dictionary = parse(readFileSync(path.join(root, 'docs/data-dictionary.csv'), 'utf8'), {
  columns: true,
}) as Line[]

let copy: DatabaseCopy
beforeAll(async () => void (copy = await freshDatabase()))
afterAll(() => copy?.drop())

const place = (line: { table: string; column: string }) => `${line.table}.${line.column}`

function missingAndTooMany(
  live: { table: string; column: string }[],
  lines: { table: string; column: string }[],
) {
  const present = new Set(live.map(place))
  const described = lines.map(place)
  return {
    missing: [...present].filter((column) => !described.includes(column)),
    tooMany: described.filter((column, at) => !present.has(column) || described.indexOf(column) !== at),
  }
}

test('a planted column without a line, a line without a column and a double line are found', () => {
  const a = { table: 'person', column: 'a' }
  const b = { table: 'person', column: 'b' }
  expect(missingAndTooMany([a], [b])).toEqual({ missing: ['person.a'], tooMany: ['person.b'] })
  expect(missingAndTooMany([a], [a, a])).toEqual({ missing: [], tooMany: ['person.a'] })
})

test('every column has exactly one line in docs/data-dictionary.csv', async () => {
  const live = (await liveColumns(copy, 'app')).filter((column) => !column.isView)
  console.log(`data dictionary: ${dictionary.length} lines, ${live.length} columns`)
  expect(live.length).toBeGreaterThan(300)
  expect(missingAndTooMany(live, dictionary)).toEqual({ missing: [], tooMany: [] })
})

test('every line is filled with words and classes that are explained', () => {
  const explained = readFileSync(path.join(root, 'docs/privacy/retention-classes.md'), 'utf8')
  const classes = [...explained.matchAll(/^\| `([a-z-]+)` \|/gm)].map((found) => found[1]!)
  const known = [...categories, ...otherCategories, 'by row']
  expect(classes.length).toBeGreaterThan(5)
  expect(dictionary.filter((line) => !known.includes(line.category)).map(place)).toEqual([])
  expect(
    dictionary.filter((line) => line.purpose.length < 10 || line.legal_basis.length < 10).map(place),
  ).toEqual([])
  expect(dictionary.filter((line) => !classes.includes(line.retention_class)).map(place)).toEqual([])
})

test('the category of a table with a policy by category is the one of its policy', () => {
  const heads = repositoryFiles(['db/policies/*.sql']).map((file) =>
    parsePolicyHead(path.basename(file.path, '.sql'), file.text),
  )
  const wrong = heads.flatMap(({ table, category }) => {
    if (!category) return []
    const expected = 'constant' in category ? category.constant : 'by row'
    return dictionary
      .filter((line) => line.table === table && ![expected, 'technical'].includes(line.category))
      .map(place)
  })
  expect(wrong).toEqual([])
})

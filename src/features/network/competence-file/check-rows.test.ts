import { expect, test } from 'vitest'
import { type CellProblem, checkRows, competenceKey, type Known, namedRows } from './check-rows.ts'
import { type ColumnKey, columnKeys, type CompetenceFile } from './columns.ts'

const office = { id: 'office', closedOn: null }
const key = (of: Partial<Parameters<typeof competenceKey>[0]>) =>
  competenceKey({ matter: 'school', municipalityCode: '05558012', organisationId: 'office', ...of })
const known: Known = {
  matters: new Map([
    ['school', 'school'],
    ['schulaufnahme', 'school'],
    ['school admission', 'school'],
  ]),
  municipalities: new Map([
    ['coesfeld', '05558012'],
    ['05558012', '05558012'],
    ['dülmen', '05558016'],
    ['05558016', '05558016'],
  ]),
  organisations: new Map([
    ['schulamt', [office]],
    [
      'jugendamt',
      [
        { id: 'one', closedOn: null },
        { id: 'two', closedOn: null },
      ],
    ],
    ['altes amt', [{ id: 'old', closedOn: '2030-01-01' }]],
  ]),
  // The later one first: the order of the rows must not matter.
  standing: new Map([
    [
      key({}),
      [
        { from: '2026-01-01', until: null },
        { from: '2020-01-01', until: '2020-12-31' },
      ],
    ],
  ]),
}

const heads = Object.fromEntries(columnKeys.map((column) => [column, column])) as CompetenceFile['heads']
const fits = {
  matter: 'Schulaufnahme',
  municipality: 'Dülmen',
  organisation: 'Schulamt',
  from: '1.2.2026',
  source: 'Satzung',
}
const check = (...rows: Partial<Record<ColumnKey, string>>[]) =>
  checkRows(
    {
      heads,
      rows: rows.map((cells, at) => ({ line: at + 2, cells: { ...fits, ...cells }, hasMore: false })),
    },
    known,
    (problem: CellProblem) => problem.kind,
  )

test.each([
  ['labels', {}],
  ['code and key', { matter: 'school', municipality: '05558016' }],
  ['another language, other letters, more spaces', { matter: 'School  Admission', organisation: 'SCHULAMT' }],
])('a row that fits: %s', (_words, cells) => {
  expect(check(cells)).toMatchObject({
    added: [{ matter: 'school', organisationId: 'office', from: '2026-02-01', source: 'Satzung' }],
    standing: 0,
    brokenRows: 0,
  })
})

test.each<[string, Partial<Record<ColumnKey, string>>, ColumnKey, CellProblem['kind']]>([
  ['an empty cell', { municipality: '' }, 'municipality', 'empty'],
  ['an unknown matter', { matter: 'Steuern' }, 'matter', 'unknown'],
  ['an unknown municipality', { municipality: 'Entenhausen' }, 'municipality', 'unknown'],
  ['an unknown office', { organisation: 'Schulbehörde' }, 'organisation', 'unknown'],
  ['a name of two', { organisation: 'Jugendamt' }, 'organisation', 'ambiguous'],
  ['an office that closes', { organisation: 'Altes Amt' }, 'organisation', 'closed'],
  ['no date', { from: 'gestern' }, 'from', 'no_date'],
  ['a day that does not exist', { from: '31.2.2026' }, 'from', 'no_date'],
  ['a source of one letter', { source: 'x' }, 'source', 'length'],
  ['a source that is too long', { source: 'x'.repeat(301) }, 'source', 'length'],
  ['what stands, with another beginning', { municipality: 'Coesfeld', from: '1.1.2027' }, 'from', 'overlap'],
  ['what would reach into what stands', { municipality: 'Coesfeld', from: '1.1.2025' }, 'from', 'overlap'],
])('a row that does not fit: %s', (_words, cells, column, reason) => {
  expect(check(cells)).toEqual({
    added: [],
    standing: 0,
    problems: [{ line: 2, column, reason }],
    brokenRows: 1,
  })
})

test('a row names all that is wrong in it, and a field too many', () => {
  expect(check({ matter: '?', municipality: '?', from: '' }).problems.map(({ column }) => column)).toEqual([
    'from',
    'matter',
    'municipality',
  ])
  const more = { line: 2, cells: fits, hasMore: true }
  expect(checkRows({ heads, rows: [more] }, known, ({ kind }) => kind).problems).toEqual([
    { line: 2, column: 'source', reason: 'more' },
  ])
})

test('what stands already is counted, also when it has ended since', () => {
  expect(
    check({ municipality: 'Coesfeld', from: '1.1.2026' }, { municipality: 'Coesfeld', from: '1.1.2020' }),
  ).toMatchObject({ added: [], standing: 2, brokenRows: 0 })
})

test('the same competence twice in a file is refused at the second', () => {
  expect(check({}, {}, { from: '1.1.2030' }).problems).toEqual([
    { line: 3, column: 'from', reason: 'same_line' },
    { line: 4, column: 'from', reason: 'same_line' },
  ])
})

test('the first hundred broken rows are named, all are counted', () => {
  const checked = check(...Array.from({ length: namedRows + 20 }, () => ({ matter: '?' })))
  expect(checked.brokenRows).toBe(namedRows + 20)
  expect(checked.problems).toHaveLength(namedRows)
  expect(checked.problems.at(-1)!.line).toBe(namedRows + 1)
})

import { expect, test } from 'vitest'
import { type FileProblem, mostRows, readFile } from './read-file.ts'
import { sampleFile } from './sample.ts'

const head = 'Rechtsmaterie;Gemeinde;Behörde;Seit;Quelle'
const utf8 = (text: string) => new TextEncoder().encode(text)
/** Umlauts as one byte each, as old spreadsheets write them; these letters are the same in latin1. */
const windows = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

function rowsOf(bytes: Uint8Array) {
  const read = readFile(bytes)
  if ('kind' in read) throw new Error(JSON.stringify(read))
  return read.rows.map(({ line, cells, hasMore }) => [
    line,
    ...Object.values(cells),
    ...(hasMore ? ['more'] : []),
  ])
}

const line = 'Schulaufnahme;Dülmen;Schulamt;1.2.2026;Satzung'
const expected = [[2, 'Schulaufnahme', 'Dülmen', 'Schulamt', '1.2.2026', 'Satzung']]

test.each([
  ['UTF-8', utf8(`${head}\n${line}\n`)],
  ['UTF-8 with its mark', utf8(`\uFEFF${head}\n${line}\n`)],
  ['windows-1252', windows(`${head}\n${line}\n`)],
  ['line ends of Windows', utf8(`${head}\r\n${line}\r\n`)],
  ['no line end at the end', utf8(`${head}\n${line}`)],
  ['commas', utf8(`${head}\n${line}\n`.replaceAll(';', ','))],
  [
    'English heads, another order',
    utf8('source,from,organisation,municipality,matter\nSatzung,1.2.2026,Schulamt,Dülmen,Schulaufnahme'),
  ],
  ['large and small letters, spaces around', utf8(`${head.toUpperCase().replaceAll(';', ' ; ')}\n ${line}`)],
  ['empty rows and columns of a spreadsheet', utf8(`${head};;\n${line};;\n;;;;;;\n\n`)],
])('a file is read: %s', (_words, bytes) => expect(rowsOf(bytes)).toEqual(expected))

test('the line that is named is the line of the file, also after cells with line ends', () => {
  const text = `${head}\n\nA;B;C;D;"eins\nzwei"\nE;F;G;H;I\n`
  expect(rowsOf(utf8(text)).map(([at]) => at)).toEqual([3, 5])
})

test('a separator inside of quotes is text, outside it makes a field too many', () => {
  expect(rowsOf(utf8(`${head}\nA;B;C;D;"Satzung; Anlage 1"\n`))).toEqual([
    [2, 'A', 'B', 'C', 'D', 'Satzung; Anlage 1'],
  ])
  expect(rowsOf(utf8(`${head}\nA;B;C;D;Satzung; Anlage 1\n`))).toEqual([
    [2, 'A', 'B', 'C', 'D', 'Satzung', 'more'],
  ])
})

test('the sample can be read', () => expect(rowsOf(utf8(sampleFile))).toHaveLength(3))

test.each<[string, string, FileProblem]>([
  ['nothing', '', { kind: 'empty' }],
  ['only the head', `${head}\n`, { kind: 'empty' }],
  ['a quote that does not end', `${head}\nA;"B;C\n`, { kind: 'not_csv', line: 2 }],
  [
    'columns missing and unknown',
    'Rechtsmaterie;Gemeinde;Behörde;Seit;Bis\nA;B;C;D;E\n',
    { kind: 'head', problem: { missing: ['Quelle / source'], twice: [], unknown: ['Bis'] } },
  ],
  [
    'a column twice',
    `${head};matter\nA;B;C;D;E;F\n`,
    { kind: 'head', problem: { missing: [], twice: ['Rechtsmaterie / matter'], unknown: [] } },
  ],
  ['a row too many', `${head}\n${'A;B;C;D;E\n'.repeat(mostRows + 1)}`, { kind: 'too_many_rows' }],
])('a file is refused: %s', (_words, text, problem) => expect(readFile(utf8(text))).toEqual(problem))

test('as many rows as are allowed are read', () => {
  expect(rowsOf(utf8(`${head}\n${'A;B;C;D;E\n'.repeat(mostRows)}`))).toHaveLength(mostRows)
})

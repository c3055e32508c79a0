import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CodeListRefused, listCodeOf, usualColumns } from '#domain/code-list/code-list-file.ts'
import { readCodeList } from './read-code-list.ts'

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', name))
const text = (content: string) => new TextEncoder().encode(content)
const xml = fixture('street-kinds.xml').toString()
const json = fixture('street-kinds.json').toString()

// Both fixtures hold the same invented list; read off by hand.
const expected = {
  head: {
    uri: 'urn:example:codeliste:wegarten',
    version: '2026-03-01',
    title: 'Arten von Wegen (erfunden)',
    publisher: 'Beispielamt',
    validFrom: '2026-03-01',
    columns: [
      { id: 'nummer', name: 'nummer', isKey: false },
      { id: 'kuerzel', name: 'Kürzel', isKey: true },
      { id: 'name', name: 'Bezeichnung', isKey: false },
    ],
  },
  rows: [
    ['1', 'PF', 'Pfad & Steig'],
    ['2', 'GA', 'Gasse'],
  ],
}

test.each(['street-kinds.xml', 'street-kinds.json'])('%s is read as its publisher meant it', (name) => {
  expect(readCodeList(fixture(name))).toEqual(expected)
})

test('the recommended key and the first other column are taken unless somebody chooses', () => {
  expect(usualColumns(expected.head.columns)).toEqual({ key: 1, label: 0 })
  expect(usualColumns([{ id: 'a', name: 'a', isKey: false }])).toEqual({ key: 0, label: 0 })
})

test('a list nobody knows yet is named after its publisher’s name for it', () => {
  expect(listCodeOf('urn:de:bund:destatis:schluessel:staatsangehoerigkeit')).toBe('staatsangehoerigkeit')
  expect(listCodeOf('urn:x:Geschlecht-2.Ä')).toBe('geschlecht_2_a')
  expect(listCodeOf('')).toBe('list_')
})

const bomb = `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]>${xml.replace(/^<\?xml[^>]*>/, '')}`

test.each([
  ['a document type', bomb, 'document_type', null],
  [
    'an external document type',
    `<!DOCTYPE CodeList SYSTEM "http://127.0.0.1/x.dtd">${xml.slice(39)}`,
    'document_type',
    null,
  ],
  ['broken XML', xml.replace('</Row>', '</Rov>'), 'not_readable', null],
  ['another XML', '<log></log>', 'not_a_code_list', null],
  ['a value for no column', xml.replace('ColumnRef="kuerzel"', 'ColumnRef="kurz"'), 'ragged_row', 1],
  ['no columns', xml.replace(/<ColumnSet>[^]*<\/ColumnSet>/, ''), 'ragged_row', 1],
  ['a value outside of a row', xml.replace('<Row>', '').replace('</Row>', ''), 'ragged_row', null],
  [
    'too many columns',
    json.replace('"spalten": [', `"spalten": [${'{"spaltennameTechnisch":"x"},'.repeat(100)}`),
    'too_many_columns',
    null,
  ],
  ['a character that no text has', json.replace('Gasse', String.raw`Ga\u0000sse`), 'not_readable', null],
  ['broken JSON', json.slice(0, -3), 'not_readable', null],
  ['another JSON', '{"a":1}', 'not_a_code_list', null],
  ['a row too short', json.replace('["2", "GA", "Gasse"]', '["2", "GA"]'), 'ragged_row', 2],
  ['a cell that is no value', json.replace('"GA"', '{}'), 'ragged_row', 2],
  ['no spalten', json.replace(/"spalten": \[[^]*?\],/, '"spalten": [],'), 'no_columns', null],
  ['words', 'code;label', 'not_a_code_list', null],
  ['nothing', '', 'not_a_code_list', null],
])('a file with %s is refused by name', (_name, content, problem, row) => {
  const read = () => readCodeList(text(content))
  expect(read).toThrow(CodeListRefused)
  try {
    read()
  } catch (error) {
    expect({ problem: (error as CodeListRefused).problem, row: (error as CodeListRefused).row }).toEqual({
      problem,
      row,
    })
  }
})

test('a date beyond the calendar is left out', () => {
  const late = json.replace('1772319600000', '100000000000000000').replaceAll('2026-03-01', '1')
  expect(readCodeList(text(late)).head.validFrom).toBe('')
})

test('a file that is not UTF-8 is refused', () => {
  expect(() => readCodeList(new Uint8Array([0x7b, 0xe4, 0x7d]))).toThrow(CodeListRefused)
})

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.server.ts'

test('a table as spreadsheets of the offices open it', () => {
  expect(
    csvOf({
      header: ['Name', 'Jahr', 'Frist'],
      rows: [
        ['Ömer; "Ö"', 1990, Temporal.PlainDate.from('2026-03-29')],
        [null, 2, null],
      ],
    }),
  ).toBe('\uFEFFName;Jahr;Frist\r\n"Ömer; ""Ö""";1990;2026-03-29\r\n;2;\r\n')
})

test.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1'])('%j is no formula in a spreadsheet', (cell) => {
  const [, row] = parse(csvOf({ header: ['a'], rows: [[cell]] }), { bom: true, delimiter: ';' }) as string[][]
  expect(row![0]).toBe(`'${cell}`)
})

test('whatever people write comes back', () => {
  const cell = fc
    .string({ unit: 'binary' })
    .filter((text) => !/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = parse(csvOf({ header: ['a', 'b'], rows }), {
        bom: true,
        delimiter: ';',
        record_delimiter: '\r\n',
      })
      expect(read).toEqual([['a', 'b'], ...rows])
    }),
    { numRuns: 50 },
  )
})

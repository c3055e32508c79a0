import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, readXlsx } from './xlsx-reader.testing.ts'
import type { ListCell } from './list-cells.ts'
import { xlsxOf } from './xlsx.server.ts'

const written = async (rows: ListCell[][], header = ['Name', 'Frist', 'Jahr']) =>
  readXlsx(await new Response(xlsxOf('Fälle', { header, rows })).bytes())

test('text is text, days are days and numbers are numbers for another reader', async () => {
  const cells = await written([
    ['Ömer "Ö" <&>', Temporal.PlainDate.from('2026-03-29'), 1990],
    [null, Temporal.PlainDate.from('2027-12-31'), -2],
  ])
  expect([...cells.keys()]).toEqual(['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'B3', 'C3'])
  expect(cells.get('A2')).toMatchObject({ type: 'inlineStr', value: 'Ömer "Ö" <&>' })
  expect(cells.get('B2')).toMatchObject({ type: 'n', format: 'dd.mm.yyyy' })
  expect(['B2', 'B3'].map((name) => dayOf(cells.get(name)!.value))).toEqual(['2026-03-29', '2027-12-31'])
  expect(cells.get('C3')).toMatchObject({ type: 'n', value: '-2' })
})

test.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '_x003D_1', '2026-01-01', '007'])(
  '%j stays the text it is',
  async (text) => {
    const cells = await written([[text]], ['a'])
    expect(cells.get('A2')).toEqual({ type: 'inlineStr', value: text, format: null, formula: false })
  },
)

test('whatever people write comes back, but for signs that XML cannot hold', async () => {
  expect((await written([['a\u0000b\u001Fc\uD800d']], ['a'])).get('A2')!.value).toBe('abcd')
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const cells = await written(
        texts.map((one) => [one]),
        ['a'],
      )
      expect(texts.map((_text, at) => cells.get(`A${at + 2}`)!.value)).toEqual(texts)
    }),
    { numRuns: 50 },
  )
})

import { expect, test } from 'vitest'
import { table } from './case-file.ts'

test('a column in which no row says anything takes no width on paper; the first one stays', () => {
  expect(
    table(
      'Schritte',
      ['Schritt', 'Ziel', 'Bis'],
      [
        [null, null, ''],
        ['Anmelden', '', '01.03.2026'],
      ],
    ),
  ).toEqual({
    kind: 'table',
    title: 'Schritte',
    columns: ['Schritt', 'Bis'],
    rows: [
      [null, null],
      ['Anmelden', '01.03.2026'],
    ],
  })
  expect(table('Schritte', ['Schritt', 'Bis'], [])).toMatchObject({ columns: ['Schritt'], rows: [] })
})

import { expect, test } from 'vitest'
import { shownWords } from './shown-words.ts'

const today = '2026-11-27'
const sheets = (count: number, month: string, words: string) =>
  Array.from({ length: count }, () => ({ month, answers: { helped: 'yes' as const }, words }))

test('five texts of a counted quarter are shown, without their month; four are not', () => {
  expect(shownWords(sheets(5, '2026-08-01', 'gut'), '2026-Q3', today)).toEqual([
    'gut',
    'gut',
    'gut',
    'gut',
    'gut',
  ])
  expect(
    shownWords([...sheets(4, '2026-08-01', 'gut'), ...sheets(3, '2026-08-01', '')], '2026-Q3', today),
  ).toBe(null)
})

test('a year shows no text that its quarters keep back', () => {
  const all = [
    ...sheets(5, '2026-02-01', 'offen'),
    ...sheets(3, '2026-05-01', 'verborgen'),
    ...sheets(9, '2026-11-01', 'neu'),
  ]
  expect(new Set(shownWords(all, '2026', today))).toEqual(new Set(['offen']))
})

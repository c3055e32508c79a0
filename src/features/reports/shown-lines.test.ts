import { afterEach, expect, test } from 'vitest'
import { baseLocale, overwriteGetLocale } from '#platform/i18n/generated/paraglide/runtime.js'
import type { LabelledLine } from './labelled-lines.server.ts'
import { shownLines } from './shown-lines.ts'

afterEach(() => overwriteGetLocale(() => baseLocale))

const line = (from: string, de: string, en: string, count: number | null): LabelledLine => ({
  from,
  to: 'KK',
  count,
  medianDays: count,
  names: { de: { from: de, to: 'Krankenkasse' }, en: { from: en, to: 'Health insurance' } },
})

test('lines are shown in the language of the request, in the order of its names, without those that are left out', () => {
  const lines = [
    line('A', 'Ämter', 'Offices', 5),
    line('B', 'Zoll', 'Customs', 6),
    line('C', 'Bank', 'Bank', null),
  ]
  expect(shownLines(lines).map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual([
    'Ämter Krankenkasse 5',
    'Zoll Krankenkasse 6',
  ])
  overwriteGetLocale(() => 'en')
  expect(shownLines(lines).map(({ from, to }) => `${from} ${to}`)).toEqual([
    'Customs Health insurance',
    'Offices Health insurance',
  ])
})

test('two kinds of agencies of one name stay two lines', () => {
  const lines = shownLines([line('A', 'Amt', 'Office', 5), line('B', 'Amt', 'Office', 6)])
  expect(lines.map(({ from, count }) => [from, count])).toEqual([
    ['Amt', 5],
    ['Amt', 6],
  ])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(2)
})

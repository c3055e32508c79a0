import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { statusClassOf } from './status-class.ts'

const titles = parse<{ code: string; label_de: string; detail: string }>(
  readFileSync(path.resolve(import.meta.dirname, '../../../db/seeds/reference/residence-titles.csv'), 'utf8'),
  { columns: true },
)
const classOf = (code: string) => {
  const title = titles.find((one) => one.code === code)!
  return statusClassOf(code, JSON.parse(title.detail).group)
}

test.each([
  ['8.t', 'asylum_procedure'],
  ['10.c.gg', 'temporary_protection'],
  ['10.c.hh', 'recognised'],
  ['10.c.ii', 'recognised'],
  ['10.c.kk', 'humanitarian'],
  ['10.c.jj', 'recognised'],
  ['10.e.pp', 'opportunity_residence'],
  ['17.a', 'tolerated'],
  ['10.c.tt', 'humanitarian'],
  ['11.a', 'settlement'],
  ['own.eu', 'eu'],
  ['own.de', 'german'],
  ['own.unk', 'not_stated'],
])('title %s belongs to %s', (code, expected) => {
  expect(classOf(code)).toBe(expected)
})

test('the titles that are named by code are the ones that are meant', () => {
  const label = (code: string) => titles.find((one) => one.code === code)!.label_de
  for (const code of ['10.c.hh', '10.c.ii', '10.c.jj'])
    expect(label(code)).toMatch(/^§ 25 Absatz [12] AufenthG/)
  expect(label('10.c.gg')).toContain('§ 24')
  for (const code of ['10.e.pp', '10.e.qq', '10.e.rr', '10.e.ss']) expect(label(code)).toContain('§ 104c')
})

test('no title is no statement, an unknown one is another', () => {
  expect(statusClassOf(null, null)).toBe('not_stated')
  expect(statusClassOf('99.z', null)).toBe('other')
})

import { expect, test } from 'vitest'
import type { Lane, Rechtskreis } from '../lanes.ts'
import { axisLines } from './axis-lines.ts'

type One = { name: string; lane: Lane; rechtskreis: Rechtskreis; from: string; until: string | null }
const one = (name: string, from: string, until: string | null = null, more: Partial<One> = {}): One => ({
  name,
  lane: 'residence',
  rechtskreis: 'AUFENTHG',
  from,
  until,
  ...more,
})
const told = (periods: One[], statuses: (Omit<One, 'rechtskreis'> & { rechtskreis: Rechtskreis | null })[]) =>
  axisLines(periods, statuses).map(({ period, statuses: own, from, until }) => [
    period?.name ?? null,
    own.map(({ name }) => name),
    from,
    until,
  ])

test('a status without a period is a line of its own, a period without a status stays', () => {
  const typed = one('typed', '2020-01-01', '2020-12-31')
  expect(told([typed], [one('AE 30', '2021-01-01')])).toEqual([
    ['typed', [], '2020-01-01', '2020-12-31'],
    [null, ['AE 30'], '2021-01-01', null],
  ])
})

test('what says the same on a common day is one line, with the days of both', () => {
  expect(told([one('typed', '2021-05-01')], [one('AE 30', '2021-03-01', '2026-03-01')])).toEqual([
    ['typed', ['AE 30'], '2021-03-01', null],
  ])
  expect(told([one('typed', '2021-05-01', '2022-01-01')], [one('AE 30', '2022-01-01')])).toEqual([
    ['typed', ['AE 30'], '2021-05-01', null],
  ])
})

test('one period may hold several statuses that follow each other', () => {
  const statuses = [one('AE 30', '2020-01-01', '2022-12-31'), one('AE 31', '2023-01-01')]
  expect(told([one('typed', '2020-01-01')], statuses)).toEqual([
    ['typed', ['AE 30', 'AE 31'], '2020-01-01', null],
  ])
})

test('another Rechtskreis, another lane, or a status that belongs to none is a line of its own', () => {
  const asylum = one('asylum', '2021-01-01', null, { rechtskreis: 'ASYLG' })
  const other = { ...one('other', '2021-01-01'), rechtskreis: null }
  const rule = one('rule', '2021-01-01', null, { lane: 'residence_rule', rechtskreis: 'WOHNSITZ' })
  expect(told([rule, one('typed', '2021-01-01')], [asylum, other]).map(([name, own]) => [name, own])).toEqual(
    [
      ['typed', []],
      [null, ['asylum']],
      [null, ['other']],
      ['rule', []],
    ],
  )
})

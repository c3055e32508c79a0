import { expect, test } from 'vitest'
import { loadLines } from './load-lines.ts'

const words = { phase: (code: string) => code, all: 'all', number: String }
const line = (phase: string, cases: number, fte: string | null = '2.5') => ({
  unitName: 'KIM',
  phase,
  cases,
  overdue: 1,
  still: 0,
  fte,
})

test('a unit stands with all its cases per full-time post, then its phases in their order', () => {
  const lines = loadLines([line('monitoring', 30), line('assessment', 12)], words)
  expect(lines.map(({ phase, cases, overdue, perPost }) => [phase, cases, overdue, perPost])).toEqual([
    ['all', 42, 2, '16.8'],
    ['assessment', 12, 1, null],
    ['monitoring', 30, 1, null],
  ])
})

test('without posts nothing is divided', () => {
  expect(loadLines([line('monitoring', 30, null)], words)[0]).toMatchObject({ fte: null, perPost: null })
})

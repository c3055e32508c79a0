import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideTakeOver, type StandingEntry } from './take-over.ts'

const entry = (
  code: string,
  label: string,
  from: string | null = null,
  until: string | null = null,
): StandingEntry => ({
  code,
  from,
  until,
  label,
  labelEn: `${label} (en)`,
  position: -1,
  detail: { shortlist: true },
})
const choice = { key: 0, label: 1, columnIds: ['code', 'name', 'more'], day: '2026-03-01' }
const kinds = (standing: StandingEntry[], rows: (string | null)[][]) =>
  decideTakeOver(standing, rows, choice).changes.map((change) => `${change.kind} ${change.code}`)

test('what is new begins, what is gone ends, what was renamed does both, what stayed is left alone', () => {
  const standing = [entry('a', 'A'), entry('b', 'B'), entry('c', 'C')]
  const rows = [
    ['a', 'A', null],
    ['b', 'Bee', 'x'],
    ['d', 'D', null],
  ]
  const { changes, unchanged, badRows, later } = decideTakeOver(standing, rows, choice)
  expect({ unchanged, badRows, later }).toEqual({ unchanged: 1, badRows: [], later: [] })
  expect(changes).toEqual([
    {
      kind: 'moved',
      code: 'a',
      day: '2026-03-01',
      label: 'A',
      labelEn: 'A (en)',
      position: 0,
      detail: { shortlist: true },
      before: 'A',
    },
    { kind: 'ended', code: 'b', day: '2026-03-01', label: 'B' },
    {
      kind: 'begun',
      code: 'b',
      day: '2026-03-01',
      label: 'Bee',
      labelEn: null,
      position: 1,
      detail: { shortlist: true, publisher: { more: 'x' } },
      before: 'B',
    },
    {
      kind: 'begun',
      code: 'd',
      day: '2026-03-01',
      label: 'D',
      labelEn: null,
      position: 2,
      detail: {},
      before: null,
    },
    { kind: 'ended', code: 'c', day: '2026-03-01', label: 'C' },
  ])
})

test('an entry that began on the very day is renamed in place; one that ended before begins anew', () => {
  expect(kinds([entry('a', 'A', '2026-03-01')], [['a', 'Ah', null]])).toEqual(['renamed a'])
  expect(kinds([entry('a', 'A', null, '2026-03-01')], [['a', 'A', null]])).toEqual(['begun a'])
})

test.each([
  ['begins later', entry('a', 'A', '2026-04-01')],
  ['ends later', entry('a', 'A', null, '2026-04-01')],
  ['began on the very day and is missing', entry('b', 'B', '2026-03-01')],
])('an entry that %s stands in the way, under whatever key', (_words, standing) => {
  const rows = [['a', 'A', null]]
  const older = entry(standing.code, 'older', null, '2026-01-01')
  for (const list of [[standing], [standing, older], [older, standing]])
    expect(decideTakeOver(list, rows, choice).later).toEqual([standing.code])
})

test.each([
  [[null, 'A', null], 'key_missing'],
  [['two words', 'A', null], 'key_unusable'],
  [['a', ' ', null], 'label_missing'],
  [['a', 'x'.repeat(501), null], 'label_too_long'],
])('a row %j is named: %s', (row, problem) => {
  expect(decideTakeOver([], [row], choice).badRows).toEqual([{ row: 1, problem, value: row[0] ?? '' }])
})

test('the second of two rows with one key is named', () => {
  const twice = [
    ['a', 'A', null],
    ['a', 'B', null],
  ]
  expect(decideTakeOver([], twice, choice).badRows).toEqual([{ row: 2, problem: 'key_twice', value: 'a' }])
})

test('taken over twice, nothing changes the second time', () => {
  const codes = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 12 })
  fc.assert(
    fc.property(codes, codes, (had, wanted) => {
      const rows = wanted.map((code) => [code, `label of ${code}`, null])
      const first = decideTakeOver(
        had.map((code) => entry(code, code)),
        rows,
        choice,
      )
      const after = first.changes.flatMap((change) =>
        change.kind === 'ended'
          ? []
          : [{ ...entry(change.code, change.label, change.day), ...change, from: change.day, until: null }],
      )
      const untouched = had
        .filter((code) => !first.changes.some((change) => change.code === code))
        .map((code) => entry(code, code))
      expect(decideTakeOver([...untouched, ...after], rows, choice).changes).toEqual([])
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideReference,
  holdingOn,
  overlap,
  type Period,
  periodOn,
  type Reference,
  referenceKinds,
  targetOf,
} from './post-reference.ts'

const period = (from: string, until: string | null = null): Period => ({ from, until })

test.each([
  ['the day before', period('2026-02-01', '2026-03-31'), '2026-01-31', 'coming'],
  ['the first day', period('2026-02-01', '2026-03-31'), '2026-02-01', 'holds'],
  ['the last day', period('2026-02-01', '2026-03-31'), '2026-03-31', 'holds'],
  ['the day after', period('2026-02-01', '2026-03-31'), '2026-04-01', 'over'],
  ['without end', period('2026-02-01'), '2099-01-01', 'holds'],
  ['a single day', period('2026-02-01', '2026-02-01'), '2026-02-01', 'holds'],
] as const)('where a period stands: %s', (_words, of, day, state) => {
  expect(periodOn(of, day)).toBe(state)
  expect(holdingOn([of], day)).toHaveLength(state === 'holds' ? 1 : 0)
})

test.each([
  ['one after the other', period('2026-01-01', '2026-01-31'), period('2026-02-01'), false],
  ['one day in common', period('2026-01-01', '2026-02-01'), period('2026-02-01'), true],
  ['one inside the other', period('2026-01-01'), period('2026-03-01', '2026-03-02'), true],
  ['both without end', period('2026-01-01'), period('2030-01-01'), true],
  ['the same', period('2026-01-01', '2026-01-01'), period('2026-01-01', '2026-01-01'), true],
])('periods meet: %s', (_words, a, b, meets) => {
  expect(overlap(a, b)).toBe(meets)
  expect(overlap(b, a)).toBe(meets)
})

test('each kind leads to its own sort of thing', () => {
  expect(referenceKinds.map((kind) => `${kind} → ${targetOf(kind)}`)).toEqual([
    'employer → organisation',
    'supervising_unit → unit',
    'workplace → organisation',
    'area_served → municipality',
  ])
})

const employer: Reference = { kind: 'employer', target: 'a', ...period('2026-01-01', '2026-06-30') }
const town: Reference = { kind: 'area_served', target: '05558012', ...period('2026-01-01') }

test.each([
  ['a second employer at once', { ...employer, target: 'b', from: '2026-06-30', until: null }, 'overlap'],
  ['the next employer', { ...employer, target: 'b', from: '2026-07-01', until: null }, null],
  ['a workplace beside the employer', { ...employer, kind: 'workplace' }, null],
  ['a second municipality', { ...town, target: '05558016' }, null],
  ['the same municipality again', { ...town, from: '2027-01-01' }, 'overlap'],
  ['the end before the beginning', { ...employer, from: '2027-01-02', until: '2027-01-01' }, 'reversed'],
  ['a single day', { ...employer, from: '2027-01-01', until: '2027-01-01' }, null],
] as const)('a reference is decided: %s', (_words, wanted, problem) => {
  const decided = decideReference([employer, town], wanted)
  expect(decided.ok ? null : decided.refusal.kind).toBe(problem)
})

test('what was accepted one by one never holds twice on a day', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`)
  const wanted = fc.record({
    kind: fc.constantFrom(...referenceKinds),
    target: fc.constantFrom('a', 'b'),
    from: day,
    until: fc.option(day, { nil: null }),
  })
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 12 }), day, (all, on) => {
      const kept: Reference[] = []
      for (const one of all) if (decideReference(kept, one).ok) kept.push(one)
      const holding = holdingOn(kept, on).map(({ kind, target }) =>
        kind === 'area_served' ? `${kind} ${target}` : kind,
      )
      expect(new Set(holding).size).toBe(holding.length)
    }),
  )
})

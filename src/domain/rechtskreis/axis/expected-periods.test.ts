import { expect, test } from 'vitest'
import { type ComingTransition, expectedPeriods } from './expected-periods.ts'
import type { VersionedRule } from '../catalogue/versioned-rule.ts'

const rule = {
  lane: 'living_costs',
  oldEnds: 'end_of_month',
  newBegins: 'next_month_begins',
  applyBy: null,
  lateBegins: null,
  source: 'SGB II § 37',
  inForce: { from: null, until: null },
} as unknown as VersionedRule
const rules = new Map([['T02', rule]])
const coming: ComingTransition = {
  ref: 'change',
  kind: 'T02',
  fromCode: 'ASYLBLG3',
  toCode: 'SGB2',
  triggerOn: '2026-12-10',
  appliedOn: null,
  lastPaidOn: null,
  grantedFrom: null,
  state: 'open',
}
const asylum = { ref: 'old', lane: 'living_costs', rechtskreis: 'ASYLBLG3', until: null } as const
const today = '2026-11-27'
const future = (more: Partial<ComingTransition> = {}, titleUntil: string | null = null) =>
  expectedPeriods([{ ...coming, ...more }], rules, [asylum], titleUntil, today)

test('an open transition lets the old one end and the new one begin by its rule, which is named', () => {
  expect(future()).toEqual({
    begin: [
      { lane: 'living_costs', rechtskreis: 'SGB2', from: '2027-01-01', source: 'SGB II § 37', of: 'change' },
    ],
    end: [{ ref: 'old', until: '2026-12-31', source: 'SGB II § 37' }],
  })
})

test('what is known goes before the rule', () => {
  const { begin, end } = future({ grantedFrom: '2027-02-01', lastPaidOn: '2026-12-15' })
  expect([begin[0]!.from, end[0]!.until]).toEqual(['2027-02-01', '2026-12-15'])
})

test('an ended transition, one without a rule, and what stands already are not expected', () => {
  const nothing = { begin: [], end: [] }
  expect(future({ state: 'settled' })).toEqual(nothing)
  expect(future({ kind: 'T99' })).toEqual(nothing)
  const stands = { ...asylum, ref: 'new', rechtskreis: 'SGB2' as const }
  expect(expectedPeriods([coming], rules, [stands], null, today)).toEqual(nothing)
})

test('a period is expected by the wording of the day of its trigger, and by none where none is kept', () => {
  const before = { inForce: { from: '2026-12-01', until: '2026-12-10' }, source: 'the law before' }
  const amended = {
    ...rule,
    inForce: { from: '2026-12-11', until: null },
    earlier: [{ ...before, newBegins: 'day_after', confidence: 'medium', checkedOn: today }],
  } as VersionedRule
  const on = (triggerOn: string) =>
    expectedPeriods([{ ...coming, triggerOn }], new Map([['T02', amended]]), [], null, today).begin
  expect(on('2026-12-10')).toMatchObject([{ from: '2026-12-11', source: 'the law before' }])
  expect(on('2026-12-11')).toMatchObject([{ from: '2027-01-01', source: 'SGB II § 37' }])
  expect(on('2026-11-30')).toEqual([])
})

test('a running title ends on its own last day, another Rechtskreis does not', () => {
  const title = { ...asylum, ref: 'title', lane: 'residence' as const, rechtskreis: 'AUFENTHG' as const }
  expect(expectedPeriods([], rules, [title, asylum], '2027-05-31', today).end).toEqual([
    { ref: 'title', until: '2027-05-31', source: null },
  ])
})

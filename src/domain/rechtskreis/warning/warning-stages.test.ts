import { expect, test } from 'vitest'
import type { Reminder } from '../catalogue/transition-rule.ts'
import { lastCoveredDay, type Lead, stageOn, warningLeads } from './warning-stages.ts'

const words = (leads: readonly Lead[]) => leads.map(({ unit, count }) => `${count} ${unit}`)

test.each<[string, Reminder[], string[]]>([
  ['T24', [{ months: -6 }, { months: -3 }, { months: -1 }], ['9 months', '6 months', '3 months', '1 months']],
  ['T12', [{ months: -12 }, { months: -6 }], ['12 months', '9 months', '6 months', '3 months', '1 months']],
  ['T06', [{ months: -2 }], ['2 months']],
  ['T02', [], ['6 weeks', '4 weeks', '2 weeks']],
  ['T10', [{ months: -2 }], ['2 months', '6 weeks', '4 weeks', '2 weeks']],
  // What is thought of after the trigger warns of no end.
  ['T26', [{ months: 1 }, { days: -14 }], ['2 weeks']],
  ['T01', [], []],
])('%s with %j: %j', (kind, remind, expected) =>
  expect(words(warningLeads(kind, { remind }))).toEqual(expected),
)

test.each<[string, number | null, string[]]>([
  ['T02', 30, ['30 days', '4 weeks', '2 weeks']],
  ['T02', 28, ['28 days', '2 weeks']],
  ['T02', 90, ['90 days', '6 weeks', '4 weeks', '2 weeks']],
  ['T02', 0, []],
  ['T24', 200, ['200 days', '6 months', '3 months', '1 months']],
  // Neither a title nor money: the site says nothing about it.
  ['T06', 10, ['2 months']],
])('a site that warns %s first %i days before: %j', (kind, days, expected) =>
  expect(words(warningLeads(kind, { remind: [] }, { title: days, money: days }))).toEqual(expected),
)

test('without a rule the kind alone counts', () =>
  expect(words(warningLeads('T23', undefined))).toEqual(['6 weeks', '4 weeks', '2 weeks']))

test.each([
  ['2026-11-18', null],
  ['2026-11-19', '6 weeks'],
  ['2026-12-02', '6 weeks'],
  ['2026-12-03', '4 weeks'],
  ['2026-12-17', '2 weeks'],
  ['2026-12-31', '2 weeks'],
  ['2027-01-01', 'over'],
])('until the end of December, on %s: %s', (today, expected) => {
  const stage = stageOn(warningLeads('T02', undefined), '2026-12-31', today)
  expect(stage === null || stage === 'over' ? stage : words([stage])[0]).toBe(expected)
})

test('months are those of the calendar', () => {
  const leads = warningLeads('T24', undefined)
  expect(stageOn(leads, '2027-03-31', '2027-02-27')).toEqual({ unit: 'months', count: 3 })
  expect(stageOn(leads, '2027-03-31', '2027-02-28')).toEqual({ unit: 'months', count: 1 })
})

test('what was paid goes before the rule, the rule before the trigger', () => {
  const expected = { oldEnds: '2026-03-31', newBegins: null, applyBy: null }
  const known = { lastPaidOn: '2026-03-15', triggerOn: '2026-03-10' }
  expect(lastCoveredDay(known, expected)).toBe('2026-03-15')
  expect(lastCoveredDay({ ...known, lastPaidOn: null }, expected)).toBe('2026-03-31')
  expect(lastCoveredDay({ ...known, lastPaidOn: null }, { ...expected, oldEnds: null })).toBe('2026-03-10')
})

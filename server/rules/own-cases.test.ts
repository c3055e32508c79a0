import { describe, expect, test } from 'vitest'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import { traceOf } from '#domain/residence/evaluate/trace.ts'
import { hint, person, rules, settled, status } from './own-people.testing.ts'

test('numbers of conditions have names that tell them apart and that a change can carry', () => {
  const names = [...rules.shared.settings, ...rules.values].map(({ id }) => id)
  expect(names.length).toBeGreaterThan(50)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => name.length > 60 || rules.pathways.has(name))).toEqual([])
})

describe('cases worked out by hand', () => {
  test('§ 25b at six years: the day before it is missing with its day, on the day it is open, and nothing else changes', () => {
    const facts = person([status('2020-11-22', null, 'DULDUNG', '60a')], settled)
    expect(hint(facts, '2026-11-21', 'A25B-1')).toMatchObject({
      result: 'missing',
      missing: ['A25B-TIME'],
      unknown: [],
      earliestDate: '2026-11-22',
      nextChangeDate: '2026-11-22',
    })
    expect(hint(facts, '2026-11-22', 'A25B-1')).toMatchObject({ result: 'open', earliestDate: null })
  })

  test('a number that a site lays down for a single condition counts in place of the one of the law', () => {
    const facts = person([status('2020-11-22', null, 'AE', '18a')], settled)
    const missing = (on: string, choices = {}) => hint(facts, on, 'A9', choices).missing.includes('A9-TIME')
    expect([missing('2025-11-21'), missing('2025-11-22')]).toEqual([true, false])
    const shorter = { settings: { 'A9-TIME': 48 } }
    expect([missing('2024-11-21', shorter), missing('2024-11-22', shorter)]).toEqual([true, false])
    expect(rules.values.find(({ id }) => id === 'A9-TIME')).toMatchObject({ default: 60, unit: 'Monate' })
  })

  test('a young person: open on the day before the 27th birthday, closed on it, with what to check instead', () => {
    const young = person([status('2020-01-01', null, 'DULDUNG', '60a')], {
      ...settled,
      'person.birth_date': '2000-03-10',
      'education.in_training': true,
      'education.recognised_degree': true,
      'fdgo.concrete_doubts': false,
    })
    const before = hint(young, '2027-03-09', 'A25A-1')
    expect(before).toMatchObject({ result: 'open', nextChangeDate: '2027-03-10' })
    expect(hint(young, '2027-03-10', 'A25A-1')).toMatchObject({ result: 'closed', closedBy: ['A25A-AGEMAX'] })
  })

  test('the reasoning tells each condition once, in the wording in force on the day', () => {
    const facts = person([status('2015-10-01', null, 'DULDUNG', '60a')], settled)
    const time = (on: string) =>
      traceOf(rules, 'A25B-1', facts, hint(facts, on, 'A25B-1')).filter(({ id }) => id === 'A25B-TIME')
    expect(time('2022-06-01').map(({ wording, state }) => [wording.en.slice(0, 11), state])).toEqual([
      ['Eight years', 'unmet'],
    ])
    expect(time('2023-06-01').map(({ wording, state }) => [wording.en.slice(0, 9), state])).toEqual([
      ['Six years', 'met'],
    ])
  })

  test('the day that shuts a way is found behind another change of the same way, and only as far ahead as is looked', () => {
    // The third year of residence is full in January 2027, the 27th birthday is in March.
    const young = person([status('2024-01-20', null, 'DULDUNG', '60a')], {
      ...settled,
      'person.birth_date': '2000-03-10',
      'education.in_training': true,
      'education.recognised_degree': true,
      'fdgo.concrete_doubts': false,
    })
    const ahead = (closingsWithin: number) =>
      evaluatePerson(rules, young, '2026-11-22', { closingsWithin }).hints.get('A25A-1')!
    expect(ahead(6)).toMatchObject({
      result: 'missing',
      nextChangeDate: '2027-01-20',
      closesOn: '2027-03-10',
    })
    expect(ahead(3).closesOn).toBeNull()
    expect(ahead(0).closesOn).toBeNull()
  })

  test('a fact that was not asked is named and never counts as unmet', () => {
    const asked = hint(person([status('2015-01-01', null, 'AE', '30')]), '2026-11-22', 'A9')
    expect(asked.missing).toEqual([])
    expect(asked.unknown).toContain('A9-LIV')
    expect(asked.result).toBe('missing')
    expect(hint(person(null), '2026-11-22', 'A9').unknown).toContain('A9-G1')
  })

  test('while a title is deemed to continue (§ 81 Abs. 4) its clock runs on', () => {
    const history = [
      status('2020-11-22', '2026-06-30', 'AE', '30'),
      status('2026-07-01', null, 'FIKTION_81_4', '81(4)'),
    ]
    expect(hint(person(history), '2026-11-22', 'A9').missing).toEqual([])
    expect(hint(person(history), '2025-11-21', 'A9').missing).toEqual(['A9-TIME'])
  })

  test('§ 9 Abs. 4 Nr. 3: training counts half while it goes on', () => {
    const history = [status('2022-01-01', '2023-12-31', 'AE', '18b'), status('2024-01-01', null, 'AE', '16a')]
    // 60 months from 1.1.2022 end on 1.1.2027; half of every day of training from 1.1.2024 comes on top.
    const earliest = hint(
      person(history, { 'status.before_16a_18ab': true }),
      '2026-01-01',
      'A9',
    ).earliestDate!
    const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000
    const half = Math.round(days('2024-01-01', earliest) / 2)
    expect(days('2027-01-01', earliest)).toBe(half)
  })

  test('whoever lives abroad for good never completes a clock', () => {
    const away = person([status('2023-01-01', null, 'AE', '18b')], {}, [{ from: '2024-01-01', to: null }])
    expect(hint(away, '2026-11-22', 'A9')).toMatchObject({ missing: ['A9-TIME'], earliestDate: null })
    expect(hint(away, '2026-11-22', 'S10')).toMatchObject({ earliestDate: null })
  })

  test('practice values are settings of the site', () => {
    const refugee = person([status('2015-01-01', null, 'AE', '25(2)S1')], {
      'livelihood.coverage_percent': 55,
    })
    expect(hint(refugee, '2026-11-22', 'A26-3-5').missing).toEqual([])
    const strict = hint(refugee, '2026-11-22', 'A26-3-5', { settings: { predominant_percent: 60 } })
    expect(strict.missing).toEqual(['A263-LIV5'])
  })

  test('announced law is off until it is switched on', () => {
    const ukraine = person([status('2022-03-20', null, 'AE', '24')], {
      'status.eu_tp_group': true,
      'status.title_24_valid_on_2026_02_01': true,
      'person.entry_date': '2022-03-10',
      'criminal.exclusion_60_8': false,
      'criminal.security_54': false,
    })
    expect(hint(ukraine, '2027-03-04', 'A24').result).toBe('open')
    expect(hint(ukraine, '2027-03-05', 'A24')).toMatchObject({
      closedBy: ['A24-END'],
      review: ['FLAG-UA-2028'],
    })
    const announced = { switches: { 'FLAG-UA-2028': true } }
    expect(hint(ukraine, '2027-03-05', 'A24', announced).result).toBe('open')
    expect(hint(ukraine, '2028-03-05', 'A24', announced).result).toBe('closed')
  })

  test('outside of the modelled law nothing is closed: the reason is named', () => {
    const facts = person([status('2019-01-01', null, 'AE', '18b')])
    expect(hint(facts, '2024-06-26', 'S10')).toMatchObject({
      result: 'not_modelled',
      closedBy: [],
      notModelled: { reason: 'before_modelled_law', from: '2024-06-27' },
      nextChangeDate: '2024-06-27',
    })
    expect(hint(facts, '2027-07-01', 'A104C-T').notModelled).toEqual({
      reason: 'after_modelled_law',
      until: '2027-06-30',
    })
    const turkish = person([status('2019-01-01', null, 'ARB_1_80', '7')])
    for (const { result } of evaluatePerson(rules, turkish, '2026-11-22').hints.values())
      expect(result).toBe('not_modelled')
  })

  test('an older version of the law gives what it gave: 96 months for § 25b until 30.12.2022', () => {
    const facts = person([status('2016-12-01', null, 'DULDUNG', '60a')], settled)
    expect(hint(facts, '2022-12-30', 'A25B-1')).toMatchObject({
      missing: ['A25B-TIME'],
      nextChangeDate: '2022-12-31',
    })
    expect(hint(facts, '2022-12-31', 'A25B-1').missing).not.toContain('A25B-TIME')
  })
})

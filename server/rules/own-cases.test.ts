import { describe, expect, test } from 'vitest'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import type { FactValue, ResidenceFacts, StatusSegment } from '#domain/residence/facts/residence-facts.ts'
import { linkRules } from '#domain/residence/rules/link-rules.ts'
import { readRuleFiles } from './read-rule-files.ts'

const rules = linkRules(readRuleFiles())
const status = (from: string, to: string | null, kind: string, basis: string): StatusSegment => ({
  from,
  to,
  kind,
  basis,
})
const person = (
  statusHistory: StatusSegment[] | null,
  values: Record<string, FactValue> = {},
  absences: ResidenceFacts['absences'] = [],
): ResidenceFacts => ({ statusHistory, values: { 'person.birth_date': '1990-05-01', ...values }, absences })
const hint = (facts: ResidenceFacts, on: string, pathway: string, choices = {}) =>
  evaluatePerson(rules, facts, on, { choices }).hints.get(pathway)!
const problems = (facts: ResidenceFacts, on = '2026-11-22') =>
  evaluatePerson(rules, facts, on, { changes: false }).problems.map(({ kind, at }) => `${kind} ${at}`)

/** Everything § 25b asks beside the time, known and met. */
const settled: Record<string, FactValue> = {
  'fdgo.commitment': true,
  'civics.lid': true,
  'livelihood.by_work_percent': 100,
  'language.oral': 'A2',
  'family.school_age_children': false,
  'family.household_minor_child': false,
  'identity.own_deception': false,
  'identity.non_cooperation': false,
  'identity.clarified': true,
  'passport.valid': true,
  'criminal.serious_54': false,
  'criminal.security_54': false,
  'criminal.ausweisungsinteresse': false,
  'asylum.rejected_ou_fraud': false,
}

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

describe('facts that contradict themselves are named, never guessed', () => {
  test.each([
    [
      'a title ends before it begins',
      person([status('2024-01-01', '2023-01-01', 'AE', '30')]),
      'status_ends_before_it_begins status_history[0]',
    ],
    [
      'two titles at once',
      person([status('2020-01-01', '2024-06-30', 'AE', '30'), status('2024-06-01', null, 'AE', '18b')]),
      'two_titles_at_once status_history[0]',
    ],
    [
      'entry after the title',
      person([status('2020-01-01', null, 'AE', '30')], { 'person.entry_date': '2020-02-01' }),
      'title_before_entry person.entry_date',
    ],
    [
      'entry before birth',
      person([], { 'person.entry_date': '1989-01-01' }),
      'entry_before_birth person.entry_date',
    ],
    [
      'a month instead of a day',
      person([status('2020-03', null, 'AE', '30')]),
      'status_date_not_whole status_history[0]',
    ],
    [
      'a year instead of a date',
      person([], { 'family.marriage_date': '2019' }),
      'date_not_whole family.marriage_date',
    ],
    [
      'a stay abroad that ends before it begins',
      person([], {}, [{ from: '2024-02-01', to: '2024-01-01' }]),
      'absence_ends_before_it_begins absences[0]',
    ],
  ])('%s', (_words, facts, problem) => {
    expect(problems(facts)).toEqual([problem])
  })

  test('what rests on a contradiction stays unknown, the rest is said', () => {
    const twice = person([status('2020-01-01', null, 'AE', '30'), status('2024-06-01', null, 'AE', '18b')], {
      'pension.months': 12,
    })
    const { unknown, missing } = hint(twice, '2026-11-22', 'A9')
    expect(unknown).toEqual(expect.arrayContaining(['A9-G1', 'A9-TIME']))
    expect(missing).toEqual(['A9-PENSION'])
  })

  test('a stay abroad that contradicts itself is not taken for none: clocks that ask for it stay unknown', () => {
    const wrong = [{ from: '2024-02-01', to: '2024-01-01' }]
    const lived = person([status('2015-01-01', null, 'AE', '18b')], {}, wrong)
    expect(hint(lived, '2026-11-22', 'S10').unknown).toContain('S10-TIME')
    const tolerated = person([status('2015-01-01', null, 'DULDUNG', '60a')], {}, wrong)
    expect(hint(tolerated, '2026-11-22', 'A25B-1').unknown).not.toContain('A25B-TIME')
  })

  test('a reference date before all known law is named', () => {
    expect(problems(person([]), '2004-12-31')).toEqual(['reference_outside_known_law reference_date'])
    expect(() => evaluatePerson(rules, person([]), '2026-02-30')).toThrow('is no day')
  })
})

describe('a status of which only some days are known', () => {
  const known = (from: string, to: string | null, kind: string, basis: string): StatusSegment => ({
    ...status(from, to, kind, basis),
    isAtLeast: true,
  })
  const title = person([known('2024-11-01', '2028-10-31', 'AE', '30')])

  test('its group is known on its days; time that may have begun earlier is asked for, never counted against anybody', () => {
    const settlement = hint(title, '2026-11-22', 'A9')
    expect(settlement).toMatchObject({ result: 'missing', earliestDate: null })
    expect(settlement.missing).not.toContain('A9-TIME')
    expect(settlement.unknown).toContain('A9-TIME')
    expect(hint(title, '2026-11-22', 'A25B-1')).toMatchObject({ result: 'closed' })
  })

  test('time that is complete on the known days alone is complete', () => {
    const on = (day: string) => hint(person([known('2024-11-01', null, 'AE', '30')]), day, 'A9').unknown
    expect(on('2029-10-31')).toContain('A9-TIME')
    expect(on('2029-11-01')).not.toContain('A9-TIME')
  })

  test('before and after its days nothing is known, and nothing is shut', () => {
    for (const day of ['2024-10-31', '2028-11-01'])
      for (const way of ['A9', 'A25B-1', 'S10'])
        expect([day, way, hint(title, day, way).result]).toEqual([day, way, 'missing'])
  })

  test('time of the history before it counts, where no day lies between', () => {
    const after = (end: string) =>
      hint(
        person([status('2020-05-01', end, 'AE', '31'), known('2024-11-01', null, 'AE', '30')]),
        '2026-11-22',
        'A9',
      )
    expect(after('2024-10-31').unknown).not.toContain('A9-TIME')
    expect(after('2021-10-31').unknown).toContain('A9-TIME')
  })

  test('a claim to a toleration is not put in its place where its days end', () => {
    const entitled = person([known('2024-11-01', '2026-10-31', 'AE', '30')], { 'duldung.entitlement': true })
    expect(hint(entitled, '2026-11-22', 'A9').result).toBe('missing')
  })
})

import { describe, expect, test } from 'vitest'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import type { StatusSegment } from '#domain/residence/facts/residence-facts.ts'
import { hint, person, problems, rules, status } from './own-people.testing.ts'

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

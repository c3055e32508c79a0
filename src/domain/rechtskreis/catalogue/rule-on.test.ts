import { expect, test } from 'vitest'
import { dayByRule } from '../../kernel/date-rule.ts'
import { catalogue, ruleFile } from './catalogue.testing.ts'
import { ruleByDays } from './rule-by-days.ts'
import { ruleFor, ruleOn, wordingInForce } from './rule-on.ts'
import { triggersOf, type VersionedRule, wordingsOf } from './versioned-rule.ts'

const t06 = ruleFile('T06')
const { forTriggers: _forTriggers, note: _note, ...plain } = t06
/** One law after the other, without a transitional rule: the trigger counts by the law of its own day. */
const amended: VersionedRule = {
  ...plain,
  inForce: { from: '2026-07-01', until: null },
  earlier: [
    {
      inForce: { from: '2020-01-01', until: '2026-06-30' },
      source: 'the law before',
      confidence: 'medium',
      checkedOn: '2026-11-28',
      newBegins: 'day_after',
      trigger: { day: [{ of: 'entry_date', rule: 'plus_months_3' }] },
    },
  ],
}

test.each([
  ['2019-12-31', undefined],
  ['2020-01-01', 'day_after'],
  ['2026-06-30', 'day_after'],
  ['2026-07-01', 'after_months_36'],
  ['2036-01-01', 'after_months_36'],
])('a trigger on %s is counted by the law of that day: %s', (day, newBegins) => {
  expect(ruleOn(amended, day)?.newBegins).toBe(newBegins)
  expect(ruleFor(new Map([['T06', amended]]), { kind: 'T06', triggerOn: day })?.newBegins).toBe(newBegins)
})

test('a number that the catalogue does not have has no wording', () => {
  expect(ruleFor(catalogue, { kind: 'T99', triggerOn: '2026-01-01' })).toBeUndefined()
})

test('an earlier wording is complete: what it does not say was the same, save what is for the newest alone', () => {
  const [newest, earlier] = wordingsOf(t06)
  expect(earlier).toMatchObject({ oldEnds: 'day_before_plus_months_18', documents: newest!.documents })
  expect(earlier!.trigger).toEqual(newest!.trigger)
  const [, alone] = wordingsOf({ ...t06, earlier: amended.earlier! })
  expect([alone!.forTriggers, alone!.note]).toEqual([undefined, undefined])
  expect(triggersOf(alone!)).toEqual({ from: '2020-01-01', until: '2026-06-30' })
})

test('a wording is read against the one that followed it, so that a further one changes none of the older', () => {
  const further: VersionedRule = {
    ...amended,
    newBegins: 'same_day',
    applyBy: 'end_of_month',
    inForce: { from: '2027-01-01', until: null },
    earlier: [
      {
        ...{ newBegins: amended.newBegins, applyBy: null, source: amended.source },
        ...{ confidence: 'medium', checkedOn: '2026-11-28' },
        inForce: { from: '2026-07-01', until: '2026-12-31' },
      },
      ...amended.earlier!,
    ],
  }
  for (const day of ['2019-12-31', '2020-01-01', '2026-06-30', '2026-07-01', '2026-12-31'])
    expect(ruleOn(further, day)?.applyBy, day).toBe(ruleOn(amended, day)?.applyBy)
  expect(ruleOn(further, '2027-01-01')?.applyBy).toBe('end_of_month')
})

test('before a trigger is known the law of today is shown, also where a transitional rule counts by another', () => {
  expect(wordingInForce(t06, '2024-02-26')?.newBegins).toBe('after_months_18')
  expect(wordingInForce(t06, '2024-02-27')?.newBegins).toBe('after_months_36')
  expect(wordingInForce(ruleFile('T07b'), '2026-11-27')).toBeUndefined()
  expect(ruleOn(ruleFile('T07b'), '2026-11-27')?.flag).toBe('FLAG-UA-ASYLBLG')
})

test('the line of T06 is where § 20 AsylbLG draws it: who had § 2 by 26 February 2024 after 18 months', () => {
  const [newest, earlier] = wordingsOf(t06)
  const begins = (entry: string) => dayByRule(earlier!.newBegins!, entry)
  expect([begins(earlier!.forTriggers!.until!), begins(newest!.forTriggers!.from!)]).toEqual([
    earlier!.inForce.until,
    newest!.inForce.from,
  ])
  // The line before that, by § 15: who had § 2 after 15 months before the 18 became law.
  expect(dayByRule('after_months_15', earlier!.forTriggers!.from!)).toBe(earlier!.inForce.from)
})

test('a day that follows is counted by the wording that says so; what had happened by the earlier one stays so', () => {
  const of = (entry_date: string) => ruleByDays(amended, { entry_date })
  expect(of('2026-03-30')).toMatchObject({ day: '2026-06-30', wording: { newBegins: 'day_after' } })
  // By the newest wording the day of entry itself is the trigger.
  expect(of('2026-07-02')).toMatchObject({ day: '2026-07-02', wording: { newBegins: 'after_months_36' } })
  // Three months would have ended under a law that knew them no more, and the new one was not there yet.
  expect(of('2026-05-15')).toBeNull()
  // A longer time to come does not undo a shorter one that was over before it became law.
  const longer: VersionedRule = {
    ...amended,
    trigger: { ...amended.trigger, day: [{ of: 'entry_date', rule: 'plus_months_12' }] },
  }
  expect(ruleByDays(longer, { entry_date: '2026-03-30' })).toMatchObject({ day: '2026-06-30' })
  expect(ruleByDays(longer, { entry_date: '2026-03-31' })).toMatchObject({ day: '2026-06-30' })
  expect(ruleByDays(longer, { entry_date: '2026-04-01' })).toMatchObject({ day: '2027-04-01' })
  expect(ruleByDays(amended, {})).toBeNull()
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateRule } from '../../kernel/date-rule.ts'
import { expectedPeriods } from '../axis/expected-periods.ts'
import { proposals } from '../proposals/proposals.ts'
import { expectedDays, type TransitionKind } from '../transition.ts'
import { triggers } from '../triggers.ts'
import { catalogue } from './catalogue.testing.ts'
import { ruleFor, ruleOn } from './rule-on.ts'
import { isWithin, type Reminder } from './transition-rule.ts'
import { triggersOf, type VersionedRule } from './versioned-rule.ts'

const seed = Number(process.env.NAHTLOS_SEED ?? Date.now() % 2 ** 31)
const runs = process.env.NAHTLOS_DEEP ? 20_000 : 1000

const dayOf = (number: number) => Temporal.PlainDate.from('2010-01-01').add({ days: number }).toString()
const day = fc.integer({ min: 0, max: 9000 }).map(dayOf)
const dateRule = fc.constantFrom<DateRule | null>(
  null,
  'same_day',
  'end_of_month',
  'next_month_begins',
  'plus_months_7',
  'after_months_48',
)
const law = fc.record({
  oldEnds: dateRule,
  newBegins: dateRule,
  applyBy: dateRule,
  lateBegins: dateRule,
  remind: fc.constant<Reminder[]>([{ days: 5 }]),
  source: fc.constant('a law to come'),
})

/** The file as somebody would write it when the law is amended: only what was otherwise goes to the front of the earlier ones. */
function amend(rule: VersionedRule, from: string, change: Partial<VersionedRule>): VersionedRule {
  const { earlier = [], forTriggers, note: _note, byTarget = {}, ...was } = rule
  const until = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString()
  const { oldEnds, newBegins, applyBy, lateBegins, remind, source, confidence, checkedOn } = was
  const before = {
    ...{ oldEnds, newBegins, applyBy, lateBegins, remind, source, confidence, checkedOn, byTarget },
    inForce: { ...was.inForce, until },
    ...(forTriggers ? { forTriggers: { ...forTriggers, until } } : {}),
  }
  return { ...was, ...change, inForce: { from, until: null }, earlier: [before, ...earlier] }
}

describe(`a later wording, drawn at random (seed ${seed})`, () => {
  test('changes no day, no proposal and no expected period of a trigger before it', () => {
    let counted = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue.entries()),
        law,
        day,
        day,
        fc.option(day),
        day,
        fc.constantFrom(...triggers),
        ([kind, rule], change, from, triggerOn, appliedOn, today, event) => {
          fc.pre(triggerOn < from && isWithin({ ...triggersOf(rule), until: null }, from))
          const later = amend(rule, from, change)
          const [was, is] = [ruleOn(rule, triggerOn), ruleOn(later, triggerOn)]
          expect(is?.source).toBe(was?.source)
          if (was && is) {
            counted++
            for (const toCode of [null, ...rule.to]) {
              const known = { triggerOn, appliedOn, toCode }
              expect(expectedDays(is, known, today)).toEqual(expectedDays(was, known, today))
            }
          }
          const one = (file: VersionedRule) => new Map([[kind as TransitionKind, file]])
          const person = { birthDate: '1990', entryDate: null, titleEnd: null, periods: [] }
          const proposed = (file: VersionedRule) => proposals(event, triggerOn, person, one(file), today)
          expect(proposed(later)).toEqual(proposed(rule))
          const transition = {
            ref: 'one',
            kind,
            fromCode: rule.from[0] ?? null,
            toCode: rule.to[0] ?? null,
            triggerOn,
            appliedOn,
            lastPaidOn: null,
            grantedFrom: null,
            state: 'open' as const,
          }
          const periods = (file: VersionedRule) => expectedPeriods([transition], one(file), [], null, today)
          expect(periods(later)).toEqual(periods(rule))
        },
      ),
      { numRuns: runs, seed },
    )
    expect(counted).toBeGreaterThan(runs / 3)
  })

  test('counts every trigger from its first day on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue.entries()),
        law,
        day,
        day,
        ([kind, rule], change, from, on) => {
          fc.pre(on >= from && isWithin({ ...triggersOf(rule), until: null }, from))
          const rules = new Map([[kind, amend(rule, from, change)]])
          expect(ruleFor(rules, { kind, triggerOn: on })).toMatchObject(change)
        },
      ),
      { numRuns: runs, seed },
    )
  })
})

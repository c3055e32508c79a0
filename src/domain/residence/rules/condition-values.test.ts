import { expect, test } from 'vitest'
import { isValueOf, withConditionValues } from './condition-values.ts'
import type { Condition, RuleBase } from './rule-base.ts'
import type { RuleTest } from './rule-test.ts'

const condition = (id: string, test: RuleTest, from = '2000-01-01'): Condition => ({
  id,
  kind: 'mandatory',
  wording: { de: `Voraussetzung ${id}`, en: `Condition ${id}` },
  test,
  citation: `§ ${id}`,
  inForce: { from },
  confidence: 'high',
  source: 'gesetze-im-internet.de',
})
const baseOf = (...conditions: Condition[]): RuleBase => ({
  pathways: [],
  waivers: [],
  shared: { sections: {}, clocks: {}, settings: [], switches: [], conditions },
})
const named = (base: RuleBase) =>
  withConditionValues(base).values.map((value) => [value.id, value.default, value.unit])

test('a number is called as its condition, of several wordings with the day, of several numbers in their order', () => {
  const base = baseOf(
    condition('X-TIME', { clock: 'permit', months: 60 }),
    condition('X-PENSION', { fact: 'pension.months', atLeast: 60 }, '2005-01-01'),
    condition('X-PENSION', { fact: 'pension.months', atLeast: 48 }, '2024-01-01'),
    condition('X-FINE', {
      any: [
        { not: { fact: 'criminal.day_rates', atLeast: 91 } },
        {
          all: [
            { fact: 'person.age', atMost: 17 },
            { sumOf: ['stay.days', 'more.days'], atMost: 30 },
          ],
        },
      ],
    }),
    condition('X-NONE', { fact: 'identity.clarified', is: true }),
  )
  expect(named(base)).toEqual([
    ['X-TIME', 60, 'Monate'],
    ['X-PENSION 2005-01-01', 60, 'Monate'],
    ['X-PENSION 2024-01-01', 48, 'Monate'],
    ['X-FINE.1', 91, 'Tagessätze'],
    ['X-FINE.2', 17, 'Jahre'],
    ['X-FINE.3', 30, 'Tage'],
  ])
})

test('the same number twice in a condition is one value, of another unit it is another', () => {
  const base = baseOf(
    condition('X-TIME', {
      any: [
        {
          all: [
            { clock: 'permit', months: 48 },
            { fact: 'family.household_minor_child', is: true },
          ],
        },
        { clock: 'toleration', months: 72 },
        { clock: 'toleration', months: 48 },
        { fact: 'stay.days', atMost: 48 },
      ],
    }),
  )
  expect(named(base)).toEqual([
    ['X-TIME.1', 48, 'Monate'],
    ['X-TIME.2', 72, 'Monate'],
    ['X-TIME.3', 48, 'Tage'],
  ])
  expect(JSON.stringify(withConditionValues(base).base.shared.conditions[0]!.test)).toMatch(
    /X-TIME\.1.*X-TIME\.2.*X-TIME\.1.*X-TIME\.3/,
  )
})

test('the test asks for the values in place of its numbers; what asked for a practice value already stays', () => {
  const practice: RuleTest = {
    fact: 'livelihood.by_work_percent',
    atLeast: { setting: 'predominant_percent' },
  }
  const { base, values } = withConditionValues(
    baseOf(
      condition('X', { all: [{ clock: 'permit', months: 60 }, practice] }),
      condition('Y', { level: 'language.level', atLeast: 'B1' }),
    ),
  )
  expect(base.shared.conditions.map((one) => one.test)).toEqual([
    { all: [{ clock: 'permit', months: { setting: 'X' } }, practice] },
    { level: 'language.level', atLeast: 'B1' },
  ])
  expect(values).toMatchObject([{ id: 'X', default: 60, min: 0, max: 1200, source: '§ X' }])
})

test('a value belongs to its own condition only, not to one whose name begins alike', () => {
  expect(['A9', 'A9 2020-03-01', 'A9.1', 'A9A', 'A9-TIME'].map((value) => isValueOf(value, 'A9'))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

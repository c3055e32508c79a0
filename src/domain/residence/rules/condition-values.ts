import type { Condition, Pathway, RuleBase, RuleSetting } from './rule-base.ts'
import type { RuleTest, Threshold } from './rule-test.ts'

/** Most that a site may lay down in place of a number of the law, where ten times that number is less. */
const mostAtLeast = 1200

/**
 * Takes the numbers out of the tests of all conditions, so that a site may lay down others from a day on, like values of
 * practice. A value is called as its condition; where that has several wordings also by the first day of the wording, and
 * where its test has several numbers by their order: `A9-TIME`, `A19D-TIME 2020-03-01`, `A25B-TIME.2`. The same number of
 * the same unit is one value, however often the test asks for it.
 * @returns the rule base that asks for these values, and the values with the numbers of the files
 */
export function withConditionValues(base: RuleBase): { base: RuleBase; values: RuleSetting[] } {
  const values: RuleSetting[] = []
  const own = base.pathways.flatMap(({ conditions }) => conditions.filter((one) => 'id' in one))
  const wordings = Map.groupBy([...base.shared.conditions, ...own], ({ id }) => id)
  const taken = (condition: Condition): Condition => {
    if (!condition.test) return condition
    const { id, inForce, wording: words, citation: source } = condition
    const name = wordings.get(id)!.length === 1 ? id : `${id} ${inForce.from}`
    const numbers = numbersOf(condition.test)
    const settingOf = (at: number) => (numbers.length === 1 ? name : `${name}.${at + 1}`)
    values.push(
      ...numbers.map(({ number, unit }, at) => {
        const max = Math.max(mostAtLeast, 10 * number)
        return { id: settingOf(at), default: number, unit, min: 0, max, words, source }
      }),
    )
    const test = mapNumbers(condition.test, (number, unit) => ({
      setting: settingOf(numbers.findIndex((one) => one.number === number && one.unit === unit)),
    }))
    return { ...condition, test }
  }
  const pathways = base.pathways.map((pathway): Pathway => ({
    ...pathway,
    conditions: pathway.conditions.map((one) => ('id' in one ? taken(one) : one)),
  }))
  const shared = { ...base.shared, conditions: base.shared.conditions.map(taken) }
  return { base: { ...base, pathways, shared }, values }
}

/** The different numbers of a test in the order in which it asks for them. */
function numbersOf(test: RuleTest): { number: number; unit: string }[] {
  const found = new Map<string, { number: number; unit: string }>()
  mapNumbers(test, (number, unit) => {
    found.set(`${number} ${unit}`, { number, unit })
    return number
  })
  return [...found.values()]
}

/** Whether a value belongs to a condition, of whatever wording. */
export const isValueOf = (value: string, condition: string): boolean =>
  value === condition || value.startsWith(`${condition} `) || value.startsWith(`${condition}.`)

const units: readonly [RegExp, string][] = [
  [/day_rates/, 'Tagessätze'],
  [/[._]days$/, 'Tage'],
  [/[._]months$/, 'Monate'],
  [/[._]years$|(^|[._])age/, 'Jahre'],
  [/percent/, '%'],
]
const unitOf = (fact: string) => units.find(([pattern]) => pattern.test(fact))?.[1] ?? ''

/** The same test with another threshold in place of each number of the law, also deep inside, in their order. */
function mapNumbers(test: RuleTest, to: (number: number, unit: string) => Threshold): RuleTest {
  const within = (one: RuleTest) => mapNumbers(one, to)
  const instead = (threshold: Threshold, unit: string) =>
    typeof threshold === 'number' ? to(threshold, unit) : threshold
  if ('all' in test) return { all: test.all.map(within) }
  if ('any' in test) return { any: test.any.map(within) }
  if ('not' in test) return { not: within(test.not) }
  if ('clock' in test) return { ...test, months: instead(test.months, 'Monate') }
  if ('sumOf' in test) return { ...test, atMost: instead(test.atMost, unitOf(test.sumOf[0]!)) }
  if ('fact' in test && 'atLeast' in test)
    return { ...test, atLeast: instead(test.atLeast, unitOf(test.fact)) }
  if ('fact' in test && 'atMost' in test) return { ...test, atMost: instead(test.atMost, unitOf(test.fact)) }
  return test
}

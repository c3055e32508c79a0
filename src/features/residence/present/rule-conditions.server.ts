import { isValueOf } from '#domain/residence/rules/condition-values.ts'
import type { LinkedRules } from '#domain/residence/rules/link-rules.ts'
import type { Condition, Pathway, RuleChoices } from '#domain/residence/rules/rule-base.ts'
import { worded } from './present-hint.server.ts'

/** The number of a condition at a site and as it was delivered, with its unit in German; `target` names it for a change. */
export type ConditionNumber = { target: string; holds: number; delivered: number; unit: string }

export type ConditionRow = {
  key: string
  id: string
  kind: Condition['kind']
  words: string
  citation: string
  from: string
  until: string | null
  unverified: boolean
  confidence: Condition['confidence']
  source: string
  waivers: string[]
  /** the numbers that a site may lay down otherwise, and what holds */
  numbers: ConditionNumber[]
}

/** The conditions of a pathway with their validity, also those of other wordings and those it shares. */
export function presentConditions(
  rules: LinkedRules,
  pathway: Pathway,
  { settings = {} }: RuleChoices,
): ConditionRow[] {
  const numbersOf = ({ id, inForce }: Condition): ConditionNumber[] => {
    const severalWordings = rules.conditions.get(id)!.length > 1
    return numbersIn(rules, settings, severalWordings ? `${id} ${inForce.from}` : id)
  }
  const all = pathway.conditions.flatMap((one) =>
    'id' in one
      ? [{ condition: one, waivers: one.waivers }]
      : rules.conditions
          .get(one.use)!
          .map((condition) => ({ condition, waivers: one.waivers ?? condition.waivers })),
  )
  return all.map(({ condition, waivers = [] }, index) => ({
    key: `${index}`,
    id: condition.id,
    kind: condition.kind,
    words: worded(condition.wording),
    citation: condition.citation,
    from: condition.inForce.wordingSince ?? condition.inForce.from,
    until: condition.inForce.until ?? null,
    unverified: condition.inForce.unverified ?? false,
    confidence: condition.confidence,
    source: condition.source,
    numbers: numbersOf(condition),
    waivers: waivers.map((use) => {
      const waiver = rules.waivers.get(typeof use === 'string' ? use : use.use)!
      return `${worded(waiver.wording)} (${waiver.citation})`
    }),
  }))
}

/** What the site lays down otherwise for a condition, of whatever wording. */
export const laidDownFor = (
  rules: LinkedRules,
  { settings = {} }: RuleChoices,
  condition: string,
): ConditionNumber[] =>
  numbersIn(rules, settings, condition).filter(({ holds, delivered }) => holds !== delivered)

const numbersIn = ({ values }: LinkedRules, settings: Record<string, number>, name: string) =>
  values
    .filter(({ id }) => isValueOf(id, name))
    .map(({ id: target, default: delivered, unit }): ConditionNumber => {
      return { target, holds: settings[target] ?? delivered, delivered, unit }
    })

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
    numbers: numbersOf(rules, settings, condition),
    waivers: waivers.map((use) => {
      const waiver = rules.waivers.get(typeof use === 'string' ? use : use.use)!
      return `${worded(waiver.wording)} (${waiver.citation})`
    }),
  }))
}

/**
 * What the site lays down otherwise for a condition, in the wording that is in force on a day.
 * @param day YYYY-MM-DD
 */
export function laidDownFor(
  rules: LinkedRules,
  { settings = {} }: RuleChoices,
  id: string,
  day: string,
): ConditionNumber[] {
  const wording = rules.conditions
    .get(id)
    ?.find(({ inForce }) => inForce.from <= day && (inForce.until === undefined || inForce.until >= day))
  return wording
    ? numbersOf(rules, settings, wording).filter(({ holds, delivered }) => holds !== delivered)
    : []
}

function numbersOf(
  { conditions, values }: LinkedRules,
  settings: Record<string, number>,
  { id, inForce }: Condition,
): ConditionNumber[] {
  const name = conditions.get(id)!.length > 1 ? `${id} ${inForce.from}` : id
  return values
    .filter((value) => isValueOf(value.id, name))
    .map(({ id: target, default: delivered, unit }) => {
      return { target, holds: settings[target] ?? delivered, delivered, unit }
    })
}

import type { FactValue, ResidenceFacts } from '../facts/residence-facts.ts'
import type { LinkedRules } from '../rules/link-rules.ts'
import type { Condition, Confidence, Words } from '../rules/rule-base.ts'
import type { ConditionUse, RuleTest } from '../rules/rule-test.ts'
import { placesOfTest } from '../rules/rule-places.ts'
import { isoDay } from '../day-number.ts'
import type { ConditionState, PathwayResult } from './result.ts'

/** One line of the reasoning, as a lawyer reads it: what is asked, by which norm, what is known, how it stands. */
export type TraceLine = {
  id: string
  kind: Condition['kind']
  wording: Words
  citation: string
  confidence: Confidence
  state: ConditionState
  /** facts the condition read, with what is known of them; null for not known or none */
  facts: { key: string; value: FactValue }[]
  /** how time was counted, where it was */
  clocks: Words[]
  /** first day on which time alone meets it */
  from: string | null
  waiver: { id: string; wording: Words; citation: string } | null
}

/**
 * The reasoning behind a result, condition by condition, in the order in which they were asked. Of several wordings of a
 * condition the one that was asked speaks: it was in force on the day.
 */
export function traceOf(
  rules: LinkedRules,
  pathway: string,
  facts: ResidenceFacts,
  result: PathwayResult,
): TraceLine[] {
  return withWordings(rules, pathway, result).map(({ outcome, condition }) => {
    const waiver = outcome.waiver === null ? null : rules.waivers.get(outcome.waiver)!
    const tests = [condition.test, condition.appliesIf, waiver?.test].filter((test) => test !== undefined)
    const places = tests.flatMap((test) => placesOfTest(condition.id, test))
    const inside = tests.flatMap((test) => factsInside(rules, test))
    const keys = new Set([...places.filter(({ kind }) => kind === 'fact').map(({ name }) => name), ...inside])
    return {
      id: condition.id,
      kind: condition.kind,
      wording: condition.wording,
      citation: condition.citation,
      confidence: condition.confidence,
      state: outcome.state,
      facts: [...keys].map((key) => ({ key, value: facts.values[key] ?? null })),
      clocks: places.filter(({ kind }) => kind === 'clock').map(({ name }) => rules.clocks.get(name)!.words),
      from: outcome.day === null ? null : isoDay(outcome.day),
      waiver: waiver && { id: waiver.id, wording: waiver.wording, citation: waiver.citation },
    }
  })
}

type Told = { outcome: PathwayResult['outcomes'][number]; condition: Condition }

/** Each condition once, with the wording that was asked; where none was, with the last one. */
function withWordings(rules: LinkedRules, pathway: string, { outcomes }: PathwayResult): Told[] {
  return [...Map.groupBy(outcomes, ({ id }) => id)].map(([id, ofWordings]) => {
    const own = rules.pathways
      .get(pathway)!
      .conditions.filter((one): one is Condition => 'id' in one && one.id === id)
    const wordings = own.length > 0 ? own : rules.conditions.get(id)!
    // Every wording of a condition has its outcome, in their order.
    const asked = ofWordings.findIndex(({ state }) => state !== 'not_asked')
    const at = asked === -1 ? ofWordings.length - 1 : asked
    return { outcome: ofWordings[at]!, condition: wordings[at] ?? wordings.at(-1)! }
  })
}

/** Facts that the conditions behind a condition read. */
function factsInside(rules: LinkedRules, test: RuleTest): string[] {
  if (!('conditions' in test)) return []
  return test.conditions.flatMap((use: string | ConditionUse) =>
    rules.conditions
      .get(typeof use === 'string' ? use : use.use)!
      .flatMap((condition) =>
        condition.test
          ? placesOfTest(condition.id, condition.test).flatMap(({ kind, name }) =>
              kind === 'fact' ? [name] : [],
            )
          : [],
      ),
  )
}

import type { ResultKind } from '#domain/residence/evaluate/result.ts'
import type { EffectCounts } from '#domain/residence/rule-effects.ts'
import type { LinkedRules } from '#domain/residence/rules/link-rules.ts'
import { resultLabel, wouldBeLabel } from '../labels/hint-labels.ts'
import { worded } from './present-hint.server.ts'

/** What a change would do, pathway by pathway, in the language of the request. */
export const presentEffects = (rules: LinkedRules, effects: EffectCounts) =>
  Object.entries(effects).flatMap(([pathway, counts]) =>
    Object.entries(counts).map(([step, persons]) => {
      const [was, is] = step.split('>') as [ResultKind, ResultKind]
      const rule = rules.pathways.get(pathway)
      return {
        key: `${pathway} ${step}`,
        way: rule ? `${worded(rule.title)} (${rule.norm})` : pathway,
        was: resultLabel(was),
        is: wouldBeLabel(was, is),
        persons,
      }
    }),
  )

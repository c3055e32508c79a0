import type { TransitionKind, TransitionRule } from '#domain/rechtskreis/transition.ts'
import { detailsOf } from '#features/reference/index.ts'

/** The catalogue of transitions by number. */
export const transitionRules = (): Promise<Map<string, TransitionRule>> =>
  detailsOf<TransitionRule>('transition_kinds')

/** One rule of the catalogue that is in force; undefined for a number nobody knows and for a rule that is off. */
export async function ruleOf(kind: string): Promise<(TransitionRule & { kind: TransitionKind }) | undefined> {
  const rule = (await transitionRules()).get(kind)
  return rule && !rule.off ? { ...rule, kind: kind as TransitionKind } : undefined
}

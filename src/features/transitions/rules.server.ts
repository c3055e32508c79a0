import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import { isInForce, type TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { today } from '#platform/clock.server.ts'
import { detailsOf } from '#features/reference/index.ts'

/** The catalogue of transitions by number. */
export const transitionRules = (): Promise<Map<string, TransitionRule>> =>
  detailsOf<TransitionRule>('transition_kinds')

/** The rules of the catalogue that are in force today, by number. */
export async function rulesInForce(): Promise<Map<TransitionKind, TransitionRule>> {
  const day = today().toString()
  const inForce = [...(await transitionRules())].filter(([, rule]) => isInForce(rule, day))
  return new Map(inForce.map(([kind, rule]) => [kind as TransitionKind, rule]))
}

/** One rule of the catalogue that is in force; undefined for a number nobody knows and for a rule that is not. */
export async function ruleOf(kind: string): Promise<(TransitionRule & { kind: TransitionKind }) | undefined> {
  const rule = (await rulesInForce()).get(kind as TransitionKind)
  return rule && { ...rule, kind: kind as TransitionKind }
}

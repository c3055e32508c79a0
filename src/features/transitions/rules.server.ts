import { wordingInForce } from '#domain/rechtskreis/catalogue/rule-on.ts'
import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import { today } from '#platform/clock.server.ts'
import { detailsOf } from '#features/reference/index.ts'

/** The catalogue of transitions by number, each rule with all its wordings. */
export const transitionRules = (): Promise<Map<string, VersionedRule>> =>
  detailsOf<VersionedRule>('transition_kinds')

/** The rules by which transitions are proposed and recorded: all but those that are merely announced. */
export async function rulesInUse(): Promise<Map<TransitionKind, VersionedRule>> {
  const inUse = [...(await transitionRules())].filter(([, { flag }]) => flag === undefined)
  return new Map(inUse.map(([kind, rule]) => [kind as TransitionKind, rule]))
}

/** Their wordings that are in force today, for what is shown before the day of a trigger is known. */
export function inForceToday(
  rules: ReadonlyMap<TransitionKind, VersionedRule>,
): Map<TransitionKind, TransitionRule> {
  const day = today().toString()
  return new Map(
    [...rules].flatMap(([kind, rule]) => {
      const wording = wordingInForce(rule, day)
      return wording ? [[kind, wording] as const] : []
    }),
  )
}

import { isInForce, isWithin, type TransitionRule } from './transition-rule.ts'
import { triggersOf, type VersionedRule, wordingsOf } from './versioned-rule.ts'

/**
 * The wording of a rule by which a transition is counted: that of the day of its trigger, whatever the law says by now. So a
 * wording that is added later never changes what was counted before. Whether the rule is merely announced is not asked here.
 * @param triggerDay YYYY-MM-DD
 * @returns undefined where no wording is kept for that day: then nothing is counted, and nothing is taken from a neighbour
 */
export const ruleOn = (rule: VersionedRule, triggerDay: string): TransitionRule | undefined =>
  wordingsOf(rule).find((wording) => isWithin(triggersOf(wording), triggerDay))

/** The wording by which one transition is counted; undefined too for a number that the catalogue does not have. */
export function ruleFor(
  rules: ReadonlyMap<string, VersionedRule>,
  { kind, triggerOn }: { kind: string; triggerOn: string },
): TransitionRule | undefined {
  const rule = rules.get(kind)
  return rule && ruleOn(rule, triggerOn)
}

/**
 * The wording that is the law on a day, for what is shown before any day of a trigger is known.
 * @param day YYYY-MM-DD
 * @returns undefined where none is in force, or the rule is merely announced
 */
export const wordingInForce = (rule: VersionedRule, day: string): TransitionRule | undefined =>
  wordingsOf(rule).find((wording) => isInForce(wording, day))

import { isWithin, type TransitionRule } from './transition-rule.ts'
import { type DaySource, triggerDay } from './trigger-day.ts'
import { triggersOf, type VersionedRule, wordingsOf } from './versioned-rule.ts'

/**
 * The day of a trigger where it follows from given days, with the wording that says so. A wording may count that day otherwise
 * than its neighbour, so each is asked for its own; the earliest goes first, because what had happened by it stays so.
 * @param given YYYY-MM-DD; a day known only in part is none
 * @returns null while a day is missing, and where no wording is kept for the day that follows
 */
export function ruleByDays(
  rule: VersionedRule,
  given: Partial<Record<DaySource, string>>,
): { wording: TransitionRule; day: string } | null {
  for (const wording of wordingsOf(rule).toReversed()) {
    const day = triggerDay(wording.trigger.day ?? [], given)
    if (day !== null && isWithin(triggersOf(wording), day)) return { wording, day }
  }
  return null
}

import { type DateRule, dayByRule } from '../../kernel/date-rule.ts'

/** Days from which the day of a trigger may follow: kept ones, and such as only the event itself brings. */
export const daySources = ['birth_date', 'entry_date', 'title_until', 'suspended_on', 'granted_on'] as const
export type DaySource = (typeof daySources)[number]

/** A day that follows from another by a rule. */
export type TriggerDay = { of: DaySource; rule: DateRule }

/**
 * The day of a trigger: the latest of those that follow from the given days.
 * @param given YYYY-MM-DD; a day known only in part is none
 * @returns null while one of them is missing
 */
export function triggerDay(
  days: readonly TriggerDay[],
  given: Partial<Record<DaySource, string>>,
): string | null {
  const counted = days.map(({ of, rule }) => given[of] && dayByRule(rule, given[of]))
  return counted.every((day) => day !== undefined) ? (counted.toSorted().at(-1) ?? null) : null
}

import type { DateRule } from '#domain/kernel/date-rule.ts'
import type { Reminder } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { m } from '#platform/i18n/messages.ts'

const fixed: Partial<Record<DateRule, () => string>> = {
  same_day: m.residence_day_same,
  day_before: m.residence_day_before,
  day_after: m.residence_day_after,
  end_of_month: m.residence_day_end_of_month,
  end_of_next_month: m.residence_day_end_of_next_month,
  end_of_month_of_day_after: m.residence_day_end_of_month_of_day_after,
  month_begins: m.residence_day_month_begins,
  next_month_begins: m.residence_day_next_month_begins,
  pension_age: m.residence_day_pension_age,
}

const counted: Record<string, (values: { months: number }) => string> = {
  plus_months: m.residence_day_plus_months,
  day_before_plus_months: m.residence_day_before_plus_months,
  after_months: m.residence_day_after_months,
  end_of_month_plus: m.residence_day_end_of_month_plus,
  month_begins_minus: m.residence_day_month_begins_minus,
}

/** How a day follows from another, in words: counted from the trigger, or from the application. */
export function dayRuleLabel(rule: DateRule): string {
  const [, name, months] = /^(.*)_(\d+)$/.exec(rule) ?? []
  return name ? counted[name]!({ months: Number(months) }) : fixed[rule]!()
}

/** When a rule reminds of a transition, counted from its trigger. */
export function reminderLabel(reminder: Reminder): string {
  if ('months' in reminder)
    return reminder.months < 0
      ? m.residence_remind_months_before({ count: -reminder.months })
      : m.residence_remind_months_after({ count: reminder.months })
  if (reminder.days === 0) return m.residence_remind_same_day()
  return reminder.days < 0
    ? m.residence_remind_days_before({ count: -reminder.days })
    : m.residence_remind_days_after({ count: reminder.days })
}

/**
 * How a day follows from another in the rules of benefits: the last day of its month, the first of the next month and
 * so on. `plus_months_N` and `plus_years_N` count calendar months; `day_before_plus_months_N` ends the day before.
 */
export type DateRule =
  | 'same_day'
  | 'day_before'
  | 'end_of_month'
  | 'end_of_next_month'
  | 'month_begins'
  | 'next_month_begins'
  | `plus_months_${number}`
  | `day_before_plus_months_${number}`

const months = /^(day_before_)?plus_months_(\d{1,3})$/

/**
 * The day that a rule gives.
 * @param day YYYY-MM-DD from which is counted
 * @throws on a rule nobody knows
 */
export function dayByRule(rule: DateRule, day: string): string {
  const from = Temporal.PlainDate.from(day)
  const first = from.with({ day: 1 })
  switch (rule) {
    case 'same_day':
      return day
    case 'day_before':
      return from.subtract({ days: 1 }).toString()
    case 'end_of_month':
      return first.add({ months: 1 }).subtract({ days: 1 }).toString()
    case 'end_of_next_month':
      return first.add({ months: 2 }).subtract({ days: 1 }).toString()
    case 'month_begins':
      return first.toString()
    case 'next_month_begins':
      return first.add({ months: 1 }).toString()
  }
  const counted = months.exec(rule)
  if (!counted) throw new Error(`no rule for days is called "${rule}"`)
  const later = from.add({ months: Number(counted[2]) })
  return (counted[1] ? later.subtract({ days: 1 }) : later).toString()
}

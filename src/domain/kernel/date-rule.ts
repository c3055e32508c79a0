import { ageLimitMonths } from './age-limit.ts'

/**
 * How a day follows from another in the rules of benefits: the last day of its month, the first of the next month and so on.
 * `plus_months_N` is the last day of a period of N calendar months that an event of the day begins (§§ 187 (1), 188 (2), (3) BGB).
 * `day_before_plus_months_N` ends a period of which the day itself is the first, as in ages and stays (§§ 187 (2), 188 BGB);
 * `after_months_N` is the day after that. `pension_age` completes the age limit of § 7a SGB II, counted from the birth.
 */
export type DateRule =
  | 'same_day'
  | 'day_before'
  | 'day_after'
  | 'end_of_month'
  | 'end_of_next_month'
  | 'end_of_month_of_day_after'
  | 'month_begins'
  | 'next_month_begins'
  | 'pension_age'
  | `plus_months_${number}`
  | `day_before_plus_months_${number}`
  | `after_months_${number}`
  | `end_of_month_plus_${number}`
  | `month_begins_minus_${number}`

type Day = Temporal.PlainDate

const endOfMonth = (day: Day) => day.with({ day: day.daysInMonth })
const nextDay = (day: Day) => day.add({ days: 1 })

/** The last day of N months of which the day is the first; where the last month is too short, its last day. */
function lastOfMonths(first: Day, months: number): Day {
  const later = first.add({ months })
  return later.day === first.day ? later.subtract({ days: 1 }) : later
}

const fixed: Record<string, (day: Day) => Day> = {
  same_day: (day) => day,
  day_before: (day) => day.subtract({ days: 1 }),
  day_after: nextDay,
  end_of_month: endOfMonth,
  end_of_next_month: (day) => endOfMonth(day.add({ months: 1 })),
  end_of_month_of_day_after: (day) => endOfMonth(nextDay(day)),
  month_begins: (day) => day.with({ day: 1 }),
  next_month_begins: (day) => nextDay(endOfMonth(day)),
  pension_age: (day) => lastOfMonths(day, ageLimitMonths(day.year)),
}

const counted: Record<string, (day: Day, months: number) => Day> = {
  plus_months: (day, months) => day.add({ months }),
  day_before_plus_months: lastOfMonths,
  after_months: (day, months) => nextDay(lastOfMonths(day, months)),
  end_of_month_plus: (day, months) => endOfMonth(day.add({ months })),
  month_begins_minus: (day, months) => day.with({ day: 1 }).subtract({ months }),
}

/**
 * The day that a rule gives.
 * @param day YYYY-MM-DD from which is counted
 * @throws on a rule nobody knows
 */
export function dayByRule(rule: DateRule, day: string): string {
  const from = Temporal.PlainDate.from(day)
  if (Object.hasOwn(fixed, rule)) return fixed[rule]!(from).toString()
  const [, name, months] = /^(.+)_(\d{1,3})$/.exec(rule) ?? []
  if (!name || !Object.hasOwn(counted, name)) throw new Error(`no rule for days is called "${rule}"`)
  return counted[name]!(from, Number(months)).toString()
}

import { type DayNumber, plusMonths } from '../day-number.ts'
import type { Abroad } from '../facts/status-history.ts'
import type { Clock } from '../rules/rule-base.ts'
import type { Link } from './chain.ts'

/** Days before `before` that lie in the chain and do not count; they move its goal forward day by day. */
export function uncountedDays(
  links: readonly Link[],
  abroad: readonly Abroad[],
  rule: Clock['absences'],
  before: DayNumber,
): number {
  let days = 0
  for (const { from, until, counting } of links) {
    const length = Math.min(before, until === null ? before : until + 1) - from
    if (length <= 0 || counting === 'whole') continue
    days += counting === 'half' ? Math.round(length / 2) : length
  }
  const begin = links[0]!.from
  return (
    days +
    daysAbroad(
      abroad.filter((stay) => stay.from >= begin && stay.from < before),
      rule,
      before,
    )
  )
}

/** Ten months, the most that stays abroad may count for the EU permit (§ 9b (1) AufenthG). */
const tenMonths = 304

function daysAbroad(abroad: readonly Abroad[], rule: Clock['absences'], before: DayNumber): number {
  let [uncounted, counted] = [0, 0]
  for (const { from, until } of abroad) {
    const end = Math.min(before, until === null ? before : until + 1)
    const beyond = Math.max(0, end - plusMonths(from, 6))
    if (rule === 'six_months_each') uncounted += beyond
    if (rule !== 'eu_long_term') continue
    if (beyond > 0) uncounted += end - from
    else counted += end - from
  }
  return uncounted + Math.max(0, counted - tenMonths)
}

/** Stays abroad so long that they break the residence, without a return in the time allowed; also one that lasts. */
export function breakingStays(abroad: readonly Abroad[], rule: Clock['absences'], on: DayNumber): Abroad[] {
  const months = rule === 'naturalisation' ? 6 : rule === 'free_movement' ? 12 : null
  if (months === null) return []
  return abroad.filter(({ from, until, returnBy }) => {
    const last = until ?? on
    return last + 1 > plusMonths(from, months) && (returnBy === null || last > returnBy)
  })
}

/** Whether somebody was abroad for more than half of the days from `from` until the day before `to`. */
export function mostlyAbroad(abroad: readonly Abroad[], from: DayNumber, to: DayNumber): boolean {
  let days = 0
  for (const stay of abroad) {
    const [first, end] = [Math.max(from, stay.from), Math.min(to, stay.until === null ? to : stay.until + 1)]
    if (end > first) days += end - first
  }
  return days * 2 > to - from
}

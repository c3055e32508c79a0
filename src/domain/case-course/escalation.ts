import { workingDayBefore, workingDaysFrom } from '../kernel/working-days.ts'

/**
 * The day from which an item stands with professional supervision too: it has been overdue for more than so many working
 * days. What is due on a day off has to be done on the working day before, and is overdue on the next.
 * @param due YYYY-MM-DD: the day it was due, or until which it was put off with a reason
 */
export const escalatedFrom = (due: string, workingDays: number): string =>
  workingDaysFrom(workingDayBefore(due), workingDays + 1)

/**
 * The last day on which an item may have been due to be escalated by today. Items due until then are, all others are not.
 * @returns YYYY-MM-DD
 */
export function escalatedUntil(today: string, workingDays: number): string {
  const last = workingDaysFrom(workingDayBefore(today), -(workingDays + 1))
  // What is due on days off after that working day had to be done on it.
  return Temporal.PlainDate.from(workingDaysFrom(last, 1)).subtract({ days: 1 }).toString()
}

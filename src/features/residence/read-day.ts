import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'

/** The reference date an address asks for; today where it asks for none or for something that is no day. */
export function readDay(
  typed: string | null,
  today: string,
): { day: string; asked: string; problem: boolean } {
  const asked = typed?.trim() ?? ''
  if (asked === '') return { day: today, asked, problem: false }
  const read = parseCalendarDate(asked)
  return read.ok ? { day: read.value, asked, problem: false } : { day: today, asked, problem: true }
}

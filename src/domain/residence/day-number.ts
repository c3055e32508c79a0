/** A calendar day counted from 1 January 1970; a whole number, so that thousands of comparisons cost little. */
export type DayNumber = number

const msPerDay = 86_400_000
const wholeDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of a date YYYY-MM-DD; null for a text that is no day of the calendar, such as a month or a year alone. */
export function dayNumber(text: string): DayNumber | null {
  const parts = wholeDate.exec(text)
  if (!parts) return null
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / msPerDay
  return isoDay(day) === text ? day : null
}

/** The date YYYY-MM-DD of a day. */
export const isoDay = (day: DayNumber): string => new Date(day * msPerDay).toISOString().slice(0, 10)

/**
 * The day that lies so many months later (or before, if negative): the same day of the month, or its last day where the
 * month is shorter. By this convention of the product a period of n months is complete on the anniversary day.
 */
export function plusMonths(day: DayNumber, months: number): DayNumber {
  const from = new Date(day * msPerDay)
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth() + months
  const [year, index] = [Math.floor(month / 12), ((month % 12) + 12) % 12]
  const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
  return Date.UTC(year, index, Math.min(from.getUTCDate(), last)) / msPerDay
}

/** Whole months from one day to a later one, by the same convention. */
export function monthsBetween(from: DayNumber, to: DayNumber): number {
  const [a, b] = [new Date(from * msPerDay), new Date(to * msPerDay)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return plusMonths(from, months) > to ? months - 1 : months
}

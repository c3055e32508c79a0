/** Public holidays of North Rhine-Westphalia (§ 2 Feiertagsgesetz NW); names are keys that a page puts into words. */
export const holidays = [
  'new_year',
  'good_friday',
  'easter_monday',
  'labour_day',
  'ascension',
  'whit_monday',
  'corpus_christi',
  'german_unity',
  'all_saints',
  'christmas',
  'second_christmas',
] as const
export type Holiday = (typeof holidays)[number]

/** Why a day is no working day. */
export type DayOff = 'saturday' | 'sunday' | Holiday

const fixed: Partial<Record<string, Holiday>> = {
  '01-01': 'new_year',
  '05-01': 'labour_day',
  '10-03': 'german_unity',
  '11-01': 'all_saints',
  '12-25': 'christmas',
  '12-26': 'second_christmas',
}

/** Days after Easter Sunday. */
const movable: Partial<Record<number, Holiday>> = {
  [-2]: 'good_friday',
  1: 'easter_monday',
  39: 'ascension',
  50: 'whit_monday',
  60: 'corpus_christi',
}

/** Easter Sunday of a year by Gauß's rule with Lichtenberg's additions, for the Gregorian calendar. */
export function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const golden = year % 19
  const seed = (19 * golden + moon) % 30
  const correction = Math.floor((seed + Math.floor(golden / 11)) / 29)
  const limit = 21 + seed - correction
  const sundays = 7 - ((year + Math.floor(year / 4) + 2 - Math.floor((3 * century + 3) / 4)) % 7)
  const day = limit + (7 - ((limit - sundays) % 7))
  return Temporal.PlainDate.from({ year, month: 3, day: 1 }).add({ days: day - 1 })
}

/**
 * Why nobody is in the office on a day; null for a working day.
 * @param day YYYY-MM-DD
 */
export function dayOff(day: string): DayOff | null {
  const date = Temporal.PlainDate.from(day)
  const holiday =
    fixed[day.slice(5)] ?? movable[easterSunday(date.year).until(date, { largestUnit: 'day' }).days]
  if (holiday) return holiday
  if (date.dayOfWeek === 6) return 'saturday'
  return date.dayOfWeek === 7 ? 'sunday' : null
}

function nearest(day: string, step: 1 | -1): string {
  let date = Temporal.PlainDate.from(day)
  while (dayOff(date.toString())) date = date.add({ days: step })
  return date.toString()
}

/**
 * The working day so many working days after a day, or before it where the number is negative.
 * @param day YYYY-MM-DD; `count` 0 answers the day itself
 */
export function workingDaysFrom(day: string, count: number): string {
  const step = count < 0 ? -1 : 1
  let date = Temporal.PlainDate.from(day)
  for (let left = Math.abs(count); left > 0; left--)
    date = Temporal.PlainDate.from(nearest(date.add({ days: step }).toString(), step))
  return date.toString()
}

/** The day itself, or the last working day before it: by then something has to be done. */
export const workingDayBefore = (day: string): string => nearest(day, -1)

/** The day itself, or the first working day after it: to there a legal deadline moves (§ 193 BGB, § 31 Abs. 3 VwVfG). */
export const workingDayAfter = (day: string): string => nearest(day, 1)

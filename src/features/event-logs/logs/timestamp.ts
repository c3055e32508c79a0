/** Unit of a time given as a plain number since 1970-01-01T00:00Z. */
export type TimestampUnit = 's' | 'ms' | 'us'

/** Why a text is no time. */
export type TimestampFault = 'unreadable' | 'no-such-date' | 'unit-missing'

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d\d(?::?\d\d)?))?)?$/
const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?)?$/
const NUMBER = /^(-?)(\d{1,18})(?:\.(\d+))?$/
const DIGITS_BELOW = { s: 6, ms: 3, us: 0 } as const satisfies Record<TimestampUnit, number>
const MICROSECONDS_PER_MINUTE = 60_000_000
const MINUTES_PER_DAY = 1440
/** End of the year 9999, beyond which a number is more likely of another unit than a time. */
const LATEST = 253_402_300_800_000_000

/**
 * Reads a time as microseconds since 1970-01-01T00:00Z, or tells why it is none. Known are ISO 8601 with
 * `T` or a space, with or without offset (without: UTC), fractions down to nanoseconds (cut, not rounded),
 * dates alone (midnight UTC), German dates `31.12.2024 08:15[:30]`, and numbers in the unit given.
 */
export function parseTimestamp(text: string, unit?: TimestampUnit): number | TimestampFault {
  const iso = ISO.exec(text)
  if (iso) return fromIso(iso)
  const german = GERMAN.exec(text)
  if (german) {
    const [, day, month, year, hour, minute, second] = german
    return fromCalendar(Number(year), Number(month), Number(day), clock(hour, minute, second))
  }
  const number = NUMBER.exec(text)
  if (!number) return 'unreadable'
  return unit ? fromNumber(number, unit) : 'unit-missing'
}

function fromIso(found: RegExpExecArray): number | TimestampFault {
  const [, year, month, day, hour, minute, second, fraction, offset] = found
  const instant = fromCalendar(Number(year), Number(month), Number(day), clock(hour, minute, second))
  if (typeof instant === 'string') return instant
  const minutes = offset === undefined ? 0 : offsetMinutes(offset)
  if (minutes === undefined) return 'unreadable'
  return instant + (fraction ? cutDigits(fraction, 6) : 0) - minutes * MICROSECONDS_PER_MINUTE
}

/** Microseconds since midnight; undefined for a time of day that no clock shows. */
function clock(hour = '0', minute = '0', second = '0'): number | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  return (Number(hour) * 60 + Number(minute)) * MICROSECONDS_PER_MINUTE + Number(second) * 1_000_000
}

function fromCalendar(year: number, month: number, day: number, time?: number): number | TimestampFault {
  if (time === undefined) return 'unreadable'
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return 'no-such-date'
  return daysSinceEpoch(year, month, day) * MINUTES_PER_DAY * MICROSECONDS_PER_MINUTE + time
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Days from 1970-01-01 in the Gregorian calendar, by counting years from March so that the leap day comes
 * last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
 */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = (month + 9) % 12
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - 719_468
}

function offsetMinutes(offset: string): number | undefined {
  if (offset === 'Z' || offset === 'z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', '') || '0')
  if (hours > 23 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function fromNumber(
  [, sign, whole, fraction]: RegExpExecArray,
  unit: TimestampUnit,
): number | TimestampFault {
  const digits = DIGITS_BELOW[unit]
  const size = Number(whole) * 10 ** digits + cutDigits(fraction ?? '', digits)
  if (size >= LATEST) return 'unreadable'
  return sign === '-' && size > 0 ? -size : size
}

/** The first `digits` digits after the point as a whole number: '5' with six digits is 500000. */
function cutDigits(fraction: string, digits: number): number {
  return Number(fraction.slice(0, digits).padEnd(digits, '0'))
}

/** The unit that the end of a column's name tells: `timestamp_us`, `time_ms`, `at_s`. */
export function unitOfColumn(column: string): TimestampUnit | undefined {
  const ending = /_(us|ms|s)$/i.exec(column)?.[1]?.toLowerCase()
  return ending as TimestampUnit | undefined
}

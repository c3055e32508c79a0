/** Why a text is no date: nothing was typed, the form is not known, or the day does not exist. */
export type DateProblem = 'empty' | 'unreadable' | 'impossible'

/** A readable date as `YYYY-MM-DD` (partial dates also `YYYY-MM` or `YYYY`), or the reason why not. */
export type DateReading = { ok: true; value: string } | { ok: false; reason: DateProblem }

type Parts = { year: number; month: number; day: number }

export interface DateOptions {
  /** Today as `YYYY-MM-DD`. A two-digit year that would lie after it then means the century before: births, arrivals. */
  pastOnly?: string | undefined
}

const months = new Map<string, number>()
const monthNames = [
  'januar jänner jan january',
  'februar feber feb february',
  'märz maerz mrz mär mar march',
  'april apr',
  'mai may',
  'juni jun june',
  'juli jul july',
  'august aug',
  'september sept sep',
  'oktober okt october oct',
  'november nov',
  'dezember dez december dec',
]
for (const [index, names] of monthNames.entries()) {
  for (const name of names.split(' ')) months.set(name, index + 1)
}

const firstYear = 1800
const lastYear = 2199

/**
 * Reads a whole date as people write it: `1.2.26`, `01.02.2026`, `1. Februar 2026`, `2026-02-01`.
 * `1/2/2026` stays unreadable, because it means two different days in two countries.
 */
export function parseCalendarDate(text: string, options: DateOptions = {}): DateReading {
  const written = tidy(text)
  if (written === '') return { ok: false, reason: 'empty' }
  const parts = wholeParts(written, options)
  return parts ? checked(parts, false) : { ok: false, reason: 'unreadable' }
}

/** Reads like `parseCalendarDate`, and dates known only in part: `1990`, `03.1990`, `März 1990`, `00.00.1990`. */
export function parsePartialDate(text: string, options: DateOptions = {}): DateReading {
  const written = tidy(text)
  if (written === '') return { ok: false, reason: 'empty' }
  const parts = wholeParts(written, options) ?? openParts(written)
  return parts ? checked(parts, true) : { ok: false, reason: 'unreadable' }
}

function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

function wholeParts(text: string, options: DateOptions): Parts | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const dotted = /^(\d{1,2}) ?\. ?(\d{1,2}) ?\. ?(\d{4}|\d{2})$/.exec(text)
  if (dotted) return withCentury(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), dotted[3], options)
  const worded = /^(\d{1,2})\.? ?(\p{L}+)\.? (\d{4}|\d{2})$/u.exec(text)
  const month = worded && months.get(worded[2] ?? '')
  return month ? withCentury(Number(worded[3]), month, Number(worded[1]), worded[3], options) : undefined
}

function openParts(text: string): Parts | undefined {
  const year = /^\d{4}$/.exec(text)
  if (year) return { year: Number(text), month: 0, day: 0 }
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: 0 }
  const dotted = /^(\d{1,2}) ?\. ?(\d{4})$/.exec(text)
  if (dotted) return { year: Number(dotted[2]), month: Number(dotted[1]), day: 0 }
  const worded = /^(\p{L}+)\.? (\d{4})$/u.exec(text)
  const month = worded && months.get(worded[1] ?? '')
  return month ? { year: Number(worded[2]), month, day: 0 } : undefined
}

/** Two digits mean 2000 to 2069 or 1970 to 1999; with `pastOnly` never a day after today. */
function withCentury(year: number, month: number, day: number, digits = '', options: DateOptions): Parts {
  if (digits.length === 4) return { year, month, day }
  const recent = { year: year + (year < 70 ? 2000 : 1900), month, day }
  const future = options.pastOnly !== undefined && format(recent) > options.pastOnly
  return future ? { ...recent, year: recent.year - 100 } : recent
}

function checked(parts: Parts, partial: boolean): DateReading {
  const { year, month, day } = parts
  const impossible: DateReading = { ok: false, reason: 'impossible' }
  if (year < firstYear || year > lastYear) return impossible
  if (partial && month === 0 && day === 0) return { ok: true, value: String(year) }
  const known = partial && day === 0 ? { year, month, day: 1 } : parts
  try {
    Temporal.PlainDate.from(known, { overflow: 'reject' })
  } catch {
    return impossible
  }
  return { ok: true, value: known === parts ? format(parts) : format(parts).slice(0, 7) }
}

function format({ year, month, day }: Parts): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

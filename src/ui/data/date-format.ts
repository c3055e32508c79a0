const zone = 'Europe/Berlin'

/** Language tag for formatting: always the Gregorian calendar and Latin digits, whatever the language. */
const tag = (locale: string) => `${locale}-u-ca-gregory-nu-latn`

/** „24.11.2026" in German; elsewhere the month is a word, because 04/11 means two days. */
const dayStyle = (locale: string): Intl.DateTimeFormatOptions =>
  locale.startsWith('de')
    ? { day: '2-digit', month: '2-digit', year: 'numeric' }
    : { day: 'numeric', month: 'short', year: 'numeric' }

/**
 * Words for a date: `YYYY-MM-DD`, partial as `YYYY-MM` or `YYYY`, or the Berlin day of an instant.
 * A text that is no date comes back as it is.
 */
export function formatDay(value: string, locale: string): string {
  if (/^\d{4}$/.test(value)) return value
  const partial = /^\d{4}-\d{2}$/.test(value)
  const instant = value.includes('T')
  const moment = new Date(partial ? `${value}-01` : value)
  if (Number.isNaN(moment.getTime())) return value
  const style = partial ? ({ month: 'long', year: 'numeric' } as const) : dayStyle(locale)
  return new Intl.DateTimeFormat(tag(locale), { ...style, timeZone: instant ? zone : 'UTC' }).format(moment)
}

/** Berlin time of day of an instant, „14:30"; nothing for a mere date. */
export function formatTime(value: string, locale: string): string | undefined {
  const moment = new Date(value)
  if (!value.includes('T') || Number.isNaN(moment.getTime())) return undefined
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const
  return new Intl.DateTimeFormat(tag(locale), style).format(moment)
}

import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay, formatTime } from './date-format.ts'

interface DateTextProps {
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or an instant as ISO text. */
  value: string
  /** False shows only the day of an instant. */
  time?: boolean | undefined
}

/** An absolute date, and the time of day for an instant. Words such as „vor 3 Tagen" may only stand beside it. */
export function DateText({ value, time = true }: DateTextProps) {
  const locale = getLocale()
  const clock = time ? formatTime(value, locale) : undefined
  return (
    <time className="date-text" dateTime={value}>
      {formatDay(value, locale)}
      {clock ? `, ${m.ui_time({ time: clock })}` : null}
    </time>
  )
}

import type { Answered } from '#domain/kernel/answer.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay, formatTime } from '#ui/data/date-format.ts'

/** A day as the file writes it; null for none. */
export const fileDay = (day: string | null): string | null => day && formatDay(day, getLocale())

/** Day and time of an instant (ISO 8601) as the file writes them. */
export const fileMoment = (instant: string): string =>
  `${formatDay(instant, getLocale())}, ${m.ui_time({ time: formatTime(instant, getLocale())! })}`

const silences = {
  not_asked: m.ui_missing_not_asked,
  unknown: m.ui_missing_unknown,
  declined: m.ui_missing_declined,
} as const

/** What was answered, or why there is no answer; null where nobody noted anything. */
export const fileAnswer = (
  answer: Answered | null | undefined,
  show: (value: string) => string | null = (value) => value,
): string | null =>
  answer ? (answer.answer === 'known' ? show(answer.value) : silences[answer.answer]()) : null

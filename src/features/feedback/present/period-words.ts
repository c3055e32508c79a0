import { m } from '#platform/i18n/messages.ts'

/** A period in words: `2026`, or `3. Quartal 2026` for `2026-Q3`. */
export const quarterWords = (period: string): string =>
  period.length === 4 ? period : m.feedback_quarter({ quarter: period.slice(6), year: period.slice(0, 4) })

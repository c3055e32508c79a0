import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'

/** What a closing form shows at first: what was entered before where it came back, else today. */
export function storedClosing(
  returned: Record<string, unknown> | null,
  today: string,
): Record<string, string> {
  if (!returned) return { on: today }
  const { on, reason, words, steps } = returned as {
    on: string
    reason: string
    words: string
    steps: Record<string, string>
  }
  return { ...steps, on: formatDay(on, getLocale()), reason, words }
}

import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'

/** How a consultation stands on a day (YYYY-MM-DD), in words. */
export function stateWords(
  { state, validUntil }: { state: 'asked' | 'given' | 'declined' | 'ended'; validUntil: string | null },
  today: string,
): string {
  if (state === 'asked') return m.supervision_state_asked()
  if (state === 'declined') return m.supervision_state_declined()
  if (state === 'ended') return m.supervision_state_ended()
  const day = formatDay(validUntil!, getLocale())
  return validUntil! >= today ? m.supervision_state_given({ day }) : m.supervision_state_over({ day })
}

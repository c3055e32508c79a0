import type { Urgency } from '#domain/kernel/urgency.ts'
import { m } from '#platform/i18n/messages.ts'

const labels = {
  overdue: m.today_overdue,
  today: m.today_due_today,
  this_week: m.today_this_week,
  later: m.today_later,
} as const satisfies Record<Urgency, () => string>

/** How pressing, in words. */
export const urgencyLabel = (urgency: Urgency): string => labels[urgency]()

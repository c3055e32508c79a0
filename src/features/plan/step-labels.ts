import type { StepStatus } from '#domain/plan/step-state.ts'
import { m } from '#platform/i18n/messages.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'

const labels = {
  planned: m.plan_status_planned,
  started: m.plan_status_started,
  finished: m.plan_status_finished,
  failed: m.plan_status_failed,
  skipped: m.plan_status_skipped,
} as const satisfies Record<StepStatus, () => string>

/** The name of a step's state. */
export const statusLabel = (status: StepStatus): string => labels[status]()

/** How a badge shows a step's state; the word says it too. */
export const statusBadge = {
  planned: 'neutral',
  started: 'info',
  finished: 'success',
  failed: 'danger',
  skipped: 'neutral',
} as const satisfies Record<StepStatus, BadgeKind>

/** That a resource is there no more, and since when. */
export const endedWords = (day: string): string =>
  m.plan_resource_ended_since({ day: formatDay(day, getLocale()) })

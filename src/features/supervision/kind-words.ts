import { m } from '#platform/i18n/messages.ts'
import type { WorkItemKind } from '#platform/db/open-case.server.ts'

const words = {
  step_due: m.supervision_kind_step,
  title_expires: m.today_title_expires,
  wake_up: m.today_wake_up,
  transition_gap: m.today_transition_gap,
  reassessment: m.today_reassessment,
  phase_length: m.today_phase_length,
  first_talk: m.today_first_talk,
  review: m.today_review,
  follow_up: m.today_follow_up,
  consultation: m.today_consultation,
  appointment: m.today_appointment,
  mail_unsent: m.today_mail_unsent,
  approval: m.today_approval,
  task: m.today_task,
} as const satisfies Record<WorkItemKind, () => string>

/** What is overdue, in words that say nothing of the case. */
export const kindWords = (kind: WorkItemKind): string => words[kind]()

import type { WorkItemKind } from '#platform/db/open-case.server.ts'
import { m } from '#platform/i18n/messages.ts'

const words = {
  step_due: m.cases_due_step,
  title_expires: m.cases_due_title_expires,
  wake_up: m.cases_due_wake_up,
  transition_gap: m.cases_due_transition_gap,
  reassessment: m.cases_due_reassessment,
  phase_length: m.cases_due_phase_length,
  first_talk: m.cases_due_first_talk,
  review: m.cases_due_review,
  follow_up: m.cases_due_follow_up,
  consultation: m.cases_due_consultation,
  appointment: m.cases_due_appointment,
  mail_unsent: m.cases_due_mail_unsent,
  approval: m.cases_due_approval,
  pathway_change: m.cases_due_pathway_change,
  task: m.cases_due_task,
} as const satisfies Record<WorkItemKind, () => string>

/** What kind of thing is due, in words that say nothing of the case. */
export const dueKindLabel = (kind: WorkItemKind): string => words[kind]()

import { m } from '#platform/i18n/messages.ts'
import { dueKindLabel } from '#features/cases/index.ts'
import type { TodayRow } from './gather-steps.ts'

/** The tab of the case on which the item is dealt with; otherwise its first. */
const tabs: Partial<Record<TodayRow['kind'], string>> = {
  transition_gap: '/zeitachse',
  reassessment: '/bedarfe',
  wake_up: '/stand',
  phase_length: '/stand',
  first_talk: '/stand',
  review: '/stand',
  follow_up: '/stand',
  consultation: '/beratung',
  appointment: '/termine',
  mail_unsent: '/termine',
  approval: '/freigaben',
  task: '/aufgaben',
}

/** What is due, in words. */
export function dueWords(row: Pick<TodayRow, 'kind' | 'step' | 'steps'>): string {
  if (row.kind === 'task' && row.step !== null) return m.today_task_named({ title: row.step })
  if (row.kind !== 'step_due') return dueKindLabel(row.kind)
  if (row.step === null) return m.today_steps({ count: row.steps })
  return row.steps > 1 ? m.today_step_and_more({ step: row.step, count: row.steps - 1 }) : row.step
}

/** Why it is mine: another one asks for agreement, or the case is mine, or I stand in for whose case it is. */
export function whyMine(row: Pick<TodayRow, 'kind' | 'asDeputy'>): string {
  if (row.kind === 'approval') return m.today_because_approval()
  return row.asDeputy ? m.today_because_deputy() : m.today_because_responsible()
}

/** Where in the case it is dealt with, as the end of an address. */
export const tabOf = (kind: TodayRow['kind']): string => tabs[kind] ?? ''

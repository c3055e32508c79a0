import { m } from '#platform/i18n/messages.ts'

const labels: Record<string, () => string> = {
  read_code_list: m.jobs_read_code_list,
  evaluate_pathways: m.jobs_evaluate_pathways,
  preview_rule_change: m.jobs_preview_rule_change,
  read_event_log: m.jobs_read_event_log,
}

/** The name of a task that shows progress. */
export const taskLabel = (task: string): string => labels[task]?.() ?? task

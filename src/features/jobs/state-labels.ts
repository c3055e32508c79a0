import { m } from '#platform/i18n/messages.ts'

const labels = {
  queued: m.ui_run_queued,
  running: m.ui_run_running,
  finished: m.ui_run_finished,
  failed: m.ui_run_failed,
  cancelled: m.ui_run_cancelled,
} as const

/** Where a run stands, in words. */
export const stateLabel = (state: keyof typeof labels): string => labels[state]()

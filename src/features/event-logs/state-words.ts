import { m } from '#platform/i18n/messages.ts'

const words = {
  sent: m.event_logs_state_sent,
  reading: m.event_logs_state_reading,
  read: m.event_logs_state_read,
  refused: m.event_logs_state_refused,
  stopped: m.event_logs_state_stopped,
} as const

/** Where a log stands, in words. */
export const stateWords = (state: keyof typeof words): string => words[state]()

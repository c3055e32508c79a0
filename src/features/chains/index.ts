export { discoveryTable } from './discovery-table.ts'
export { readEventLog } from './logs/read-event-log.ts'
export { EventLogRefused, type RefusalReason } from './logs/event-log-refused.ts'
export type { EventLog } from './logs/event-log.ts'
